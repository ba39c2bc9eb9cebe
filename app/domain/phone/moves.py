"""What can be done about what is open on a phone, as somebody who holds it would look for it.

Reporting asks for a reason and showing for a role, so these two are told apart from the plain moves.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.phone import doing
from app.domain.phone.actions import (
    REASONS,
    ROLES,
    Accept,
    Act,
    AskToRemove,
    Block,
    Decline,
    LeaveGroup,
    LeaveOnRead,
    Like,
    LookAt,
    Mute,
    RefuseGift,
    Remove,
    Report,
    Save,
    ShowTo,
    TakeGift,
    Untag,
)
from app.domain.phone.people import ContactId, ThreadId
from app.domain.phone.phone import Phone


def moves(phone: Phone) -> tuple[Act, ...]:
    """Return what can be done about what is open, besides reporting and showing."""
    return tuple(act for act in dict.fromkeys(_tried(phone)) if doing.can(phone, act))


def reports(phone: Phone) -> tuple[Report, ...]:
    """Return how the person of the open chat or profile can be reported."""
    who = person(phone)
    tried = (Report(who, reason) for reason in REASONS) if who is not None else ()
    return tuple(act for act in tried if doing.can(phone, act))


def showings() -> tuple[ShowTo, ...]:
    """Return to whom a phone can be shown: always, and whatever is open."""
    return tuple(ShowTo(role) for role in ROLES)


def person(phone: Phone) -> ContactId | None:
    """Return whom the open chat or profile is about; nobody where it is a group or an app."""
    app, item = phone.at
    who = ContactId(item)
    return who if app in {"chat", "profile"} and phone.setup.contact(who) is not None else None


def _tried(phone: Phone) -> Iterator[Act]:
    app, item = phone.at
    who = person(phone)
    if who is not None:
        yield from _about(who, is_chat=app == "chat", is_profile=app == "profile")
    elif app in {"chat", "game"}:
        yield from _about_group(phone, ThreadId(item))
    elif app == "requests":
        for contact in phone.setup.contacts:
            if phone.standing(contact.id).asks:
                yield from (LookAt(contact.id), Accept(contact.id), Decline(contact.id))
    elif app == "feed":
        for post in reversed(phone.posts):
            yield from (Untag(post.id), AskToRemove(post.id), Like(post.id))


def _about(who: ContactId, *, is_chat: bool, is_profile: bool) -> Iterator[Act]:
    thread = ThreadId(who)
    if not is_profile:
        yield LookAt(who)
    yield from (Accept(who), Decline(who), TakeGift(who), RefuseGift(who))
    if is_chat:
        yield from (LeaveOnRead(thread), Mute(thread), Save(thread))
    yield from (Remove(who), Block(who))


def _about_group(phone: Phone, thread: ThreadId) -> Iterator[Act]:
    group = phone.setup.group(thread)
    for member in group.members if group else ():
        if phone.outside(member):
            yield LookAt(member)
        yield from (TakeGift(member), RefuseGift(member))
    yield from (LeaveOnRead(thread), Mute(thread), Save(thread), LeaveGroup(thread))
