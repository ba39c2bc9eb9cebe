"""The engine: `receive` what a moment brings, `use` the phone, and see what may be done.

A phone never waits for anything: whatever a moment offers, leaving it alone is possible too. Signs get their label as
soon as something has been done about them, and never later than the next moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.domain.errors import RebungError, msg
from app.domain.phone import delivery, doing
from app.domain.phone.actions import (
    FREE,
    REASONS,
    ROLES,
    Accept,
    Act,
    AskToRemove,
    Block,
    Change,
    Decline,
    LeaveGroup,
    LeaveOnRead,
    Like,
    LookAt,
    Mute,
    Open,
    PhoneAction,
    RefuseGift,
    Remove,
    Report,
    Save,
    ShowTo,
    Take,
    TakeGift,
    Untag,
)  # fmt: skip
from app.domain.phone.arriving import Incoming
from app.domain.phone.people import ContactId
from app.domain.phone.phone import MOST_TRUST, Moment, Offer, Phone
from app.domain.phone.settings import VALUES, Setting
from app.domain.phone.signs import labelled

LOOKING = (Open, LookAt, Change)
"""Actions that are no answer to what a moment brings."""


class IllegalOnPhone(RebungError):
    """The phone does not allow this here."""

    code = "illegal-on-phone"
    sentence = msg("The phone cannot do “{action}” here. Nothing was changed.")

    def __init__(self, action: PhoneAction) -> None:
        """Name the action."""
        super().__init__(action=action.name)


def receive(phone: Phone, moment: Moment) -> Phone:
    """Return the phone with what a moment brings; the same moment arrives once."""
    if moment.id in phone.met:
        return phone
    phone = labelled(phone)
    phone = replace(phone, at=moment.at, met=phone.met | {moment.id})
    phone = delivery.arrive(doing.opened(phone), moment.arrives)
    return replace(phone, moment=moment)


def next_day(phone: Phone, arrives: Iterable[Incoming] = ()) -> Phone:
    """Return the phone on the next day of the story, with what came overnight as the settings are."""
    phone = replace(labelled(phone), day=phone.day + 1, moment=None, held_up=(), came=(), at=("notices", ""))
    return delivery.arrive(phone, tuple(arrives))


def use(phone: Phone, action: PhoneAction) -> Phone:
    """Return the phone after an action.

    Raises:
        IllegalOnPhone: the phone does not allow it here; it says which action that was.
    """
    if isinstance(action, Take):
        offer = _offer(phone, action)
        if offer is None or not doing.can(phone, offer.act):
            raise IllegalOnPhone(action)
        return _taken(phone, offer)
    if not isinstance(action, FREE) or not doing.can(phone, action):
        raise IllegalOnPhone(action)
    after = doing.do(phone, action)
    return after if isinstance(action, LOOKING) else replace(labelled(after), moment=None)


def looked(phone: Phone, action: Open | LookAt) -> Phone:
    """Return a phone that somebody looks around on; what cannot be looked at changes nothing."""
    return doing.do(phone, action) if doing.can(phone, action) else phone


def legal(phone: Phone) -> Iterator[PhoneAction]:
    """Yield everything that can be done."""
    yield from (Take(each.id) for each in open_offers(phone))
    yield from (action for action in dict.fromkeys(_free(phone)) if doing.can(phone, action))


def open_offers(phone: Phone) -> tuple[Offer, ...]:
    """Return what the moment offers and the phone can still do."""
    offers = phone.moment.offers if phone.moment else ()
    return tuple(each for each in offers if doing.can(phone, each.act))


def _offer(phone: Phone, action: Take) -> Offer | None:
    offers = phone.moment.offers if phone.moment else ()
    return next((each for each in offers if each.id == action.offer), None)


def _taken(phone: Phone, offer: Offer) -> Phone:
    # Whoever has looked around meanwhile sees what comes of the answer where it was asked for.
    at = phone.moment.at if phone.moment else phone.at
    phone = labelled(doing.do(replace(phone, at=at), offer.act))
    for who, change in offer.trusts:
        trust = phone.standing(who).trust + change
        phone = phone.with_standing(who, trust=max(-MOST_TRUST, min(MOST_TRUST, trust)))
    return labelled(delivery.arrive(replace(phone, moment=None), offer.then))


def _free(phone: Phone) -> Iterator[Open | Act]:
    """Yield every action without offered words that could be tried."""
    for contact in phone.setup.contacts:
        yield from _about(contact.id)
    yield from (Open(app) for app in doing.APPS)
    for thread in phone.threads:
        yield from (Open("chat", thread.id), LeaveOnRead(thread.id), Mute(thread.id), Save(thread.id))
    for group in phone.setup.groups:
        yield from (Open("chat", group.id), Open("game", group.id), LeaveGroup(group.id))
    for post in phone.posts:
        yield from (Like(post.id), Untag(post.id), AskToRemove(post.id))
    yield from (Change(setting, value) for setting in Setting for value in VALUES[setting])
    yield from (ShowTo(role) for role in ROLES)


def _about(who: ContactId) -> Iterator[Act]:
    yield from (
        LookAt(who),
        Accept(who),
        Decline(who),
        Remove(who),
        Block(who),
        TakeGift(who),
        RefuseGift(who),
    )
    yield from (Report(who, reason) for reason in REASONS)
