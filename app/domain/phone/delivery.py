"""How what others send comes to the phone: as blocks and settings let it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.phone.arriving import Fate, Incoming, Kind, fate
from app.domain.phone.people import OWNER, Circle, Post
from app.domain.phone.phone import HeldUp, Phone

IN_CHATS = frozenset({Kind.MESSAGE, Kind.PHOTO, Kind.FOUND, Kind.NEAR, Kind.GIFT, Kind.NOTE})
"""What arrives as a line of a chat."""
_INSIDE_GROUPS = frozenset({Kind.MESSAGE, Kind.GIFT})


def arrive(phone: Phone, things: Iterable[Incoming]) -> Phone:
    """Return the phone with what others send, one after the other."""
    for thing in things:
        phone = _arrived(phone, thing)
    return phone


def _arrived(phone: Phone, thing: Incoming) -> Phone:
    """Return the phone after something was sent to it. Of somebody blocked nothing comes, not even a trace."""
    is_note = thing.kind is Kind.NOTE
    if not is_note and (phone.standing(thing.by).blocked or phone.thread(thing.to).left):
        return phone
    outcome, setting = fate(thing.kind, _circle(phone, thing), phone.settings)
    if outcome is not Fate.ARRIVES:
        return replace(phone, held_up=(*phone.held_up, HeldUp(thing, outcome, setting)))
    phone = replace(phone, came=(*phone.came, thing))
    if thing.kind is Kind.REQUEST:
        return phone.with_standing(thing.by, asks=not phone.standing(thing.by).is_contact)
    return _in_chat(phone, thing) if thing.kind in IN_CHATS else _in_feed(phone, thing)


def _circle(phone: Phone, thing: Incoming) -> Circle:
    """Return how far away a sender is. Whoever writes into a group that one is in writes from near."""
    if phone.setup.group(thing.to) is not None and thing.kind in _INSIDE_GROUPS:
        return Circle.KNOWN
    return phone.circle(thing.by)


def _in_chat(phone: Phone, thing: Incoming) -> Phone:
    if thing.kind is Kind.GIFT:
        phone = phone.with_standing(thing.by, gift="offered")
    return phone.with_line(thing.to, thing.line)


def _in_feed(phone: Phone, thing: Incoming) -> Phone:
    if thing.post is None:
        return phone
    if thing.kind is Kind.POST:
        return phone.with_post(Post(thing.post, thing.by, thing.text, thing.picture))
    post = phone.post(thing.post)
    if post is None:
        return phone
    match thing.kind:
        case Kind.COMMENT:
            changed = replace(post, comments=(*post.comments, thing.line))
        case Kind.LIKE:
            changed = replace(post, likes=(*post.likes, thing.by))
        case _:
            changed = replace(post, tags=(*post.tags, OWNER))
    return phone.with_post(changed)
