"""What is done in a chat."""

from __future__ import annotations

from dataclasses import replace

from app.domain.phone.actions import (
    ChangeSubject,
    ChatAct,
    LeaveGroup,
    LeaveOnRead,
    Mute,
    Reply,
    Save,
    SendPhoto,
    WriteTo,
)  # fmt: skip
from app.domain.phone.people import OWNER, ContactId, Said, ThreadId, noted
from app.domain.phone.phone import Phone


def can(phone: Phone, action: ChatAct) -> bool:
    """Tell whether an action makes sense in the chat as it is."""
    match action:
        case Reply(to) | ChangeSubject(to) | SendPhoto(to):
            return _can_write(phone, to)
        case WriteTo(who):
            return _can_write(phone, ThreadId(who))
        case LeaveOnRead(to):
            return bool(phone.thread(to).lines) or phone.standing(ContactId(to)).asks
        case Save(to):
            return bool(phone.thread(to).lines)
        case Mute(to):
            return bool(phone.thread(to).lines) and not phone.thread(to).muted
        case LeaveGroup(to):
            return phone.setup.group(to) is not None and not phone.thread(to).left


def do(phone: Phone, action: ChatAct) -> Phone:
    """Return the phone after an action that makes sense."""
    match action:
        case Reply(to, text) | ChangeSubject(to, text):
            return phone.with_line(to, Said(OWNER, text))
        case WriteTo(who, text):
            return replace(phone, at=("chat", who)).with_line(ThreadId(who), Said(OWNER, text))
        case SendPhoto(to, text, picture):
            return phone.with_line(to, Said(OWNER, text, "photo", picture))
        case LeaveOnRead(to):
            return phone.with_line(to, noted("left-on-read"))
        case Save(to):
            return _marked(phone, to, "saved", saved=True)
        case Mute(to):
            return _marked(phone, to, "muted", muted=True)
        case LeaveGroup(to):
            return _marked(phone, to, "left", left=True)


def _marked(phone: Phone, to: ThreadId, note: str, **changes: bool) -> Phone:
    changed = replace(phone.thread(to), **changes)  # type: ignore[arg-type]
    return phone.with_thread(changed).with_line(to, noted(note))


def _can_write(phone: Phone, to: ThreadId) -> bool:
    if phone.setup.group(to) is not None:
        return not phone.thread(to).left
    who = ContactId(to)
    return phone.setup.contact(who) is not None and not phone.standing(who).blocked
