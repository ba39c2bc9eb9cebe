"""What is done about a person: their profile, their request, their gift, and keeping them away."""

from __future__ import annotations

from dataclasses import replace

from app.domain.phone.actions import (
    REASONS,
    Accept,
    Block,
    ContactAct,
    Decline,
    LookAt,
    RefuseGift,
    Remove,
    Report,
    TakeGift,
)  # fmt: skip
from app.domain.phone.people import ContactId, ThreadId, noted
from app.domain.phone.phone import Phone


def can(phone: Phone, action: ContactAct) -> bool:
    """Tell whether an action makes sense for the person as the owner stands with them."""
    if phone.setup.contact(action.who) is None:
        return False
    standing = phone.standing(action.who)
    match action:
        case LookAt():
            return True
        case Accept() | Decline():
            return standing.asks
        case Remove():
            return standing.is_contact
        case Block():
            return not standing.blocked
        case Report(_, reason):
            return reason in REASONS and not standing.reported
        case TakeGift() | RefuseGift():
            return standing.gift == "offered"


def do(phone: Phone, action: ContactAct) -> Phone:
    """Return the phone after an action that makes sense."""
    who = action.who
    match action:
        case LookAt():
            return replace(phone.with_standing(who, looked_at=True), at=("profile", who))
        case Accept():
            return _marked(phone, who, "accepted", asks=False, is_contact=True)
        case Decline():
            return _marked(phone, who, "declined", asks=False, declined=True)
        case Remove():
            return _marked(phone, who, "removed", is_contact=False)
        case Block():
            return _marked(phone, who, "blocked", blocked=True, asks=False, is_contact=False)
        case Report(_, reason):
            return _marked(phone, who, "reported", reported=reason)
        case TakeGift():
            return phone.with_standing(who, gift="taken").with_line(
                _given_in(phone, who), noted("gift-taken")
            )
        case RefuseGift():
            return phone.with_standing(who, gift="refused").with_line(
                _given_in(phone, who), noted("gift-refused")
            )


def _marked(phone: Phone, who: ContactId, note: str, **changes: object) -> Phone:
    return phone.with_standing(who, **changes).with_line(ThreadId(who), noted(note))


def _given_in(phone: Phone, who: ContactId) -> ThreadId:
    """Return the chat in which somebody has offered a gift."""
    offered = (
        thread.id
        for thread in reversed(phone.threads)
        if any(line.by == who and line.kind == "gift" for line in thread.lines)
    )
    return next(offered, ThreadId(who))
