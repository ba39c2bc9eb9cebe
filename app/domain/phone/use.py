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
from app.domain.phone.people import ContactId, ThreadId
from app.domain.phone.phone import MOST_TRUST, Moment, Offer, Phone, Standing
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
    if not is_legal(phone, action):
        raise IllegalOnPhone(action)
    if isinstance(action, Take):
        offer = _offer(phone, action)
        return phone if offer is None else _taken(phone, offer)
    after = doing.do(phone, action)
    return after if isinstance(action, LOOKING) else replace(labelled(after), moment=None)


def is_legal(phone: Phone, action: PhoneAction) -> bool:
    """Tell whether the phone allows an action here."""
    if isinstance(action, Take):
        offer = _offer(phone, action)
        return offer is not None and doing.can(phone, offer.act)
    return isinstance(action, FREE) and doing.can(phone, action)


def looked(phone: Phone, action: Open | LookAt) -> Phone:
    """Return a phone that somebody looks around on; what cannot be looked at changes nothing."""
    return doing.do(phone, action) if doing.can(phone, action) else phone


def legal(phone: Phone) -> Iterator[PhoneAction]:
    """Yield everything that can be done."""
    yield from (Take(each.id) for each in open_offers(phone))
    yield from (action for action in everything(phone) if doing.can(phone, action))


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


def everything(phone: Phone) -> Iterator[Open | Act]:
    """Yield every action without offered words that could be tried just now, each once."""
    for contact, standing in zip(phone.setup.contacts, phone.standings, strict=True):
        yield from _about(contact.id, standing)
    yield from (Open(app) for app in doing.APPS)
    for thread in phone.threads:
        yield from (Mute(thread.id), Save(thread.id))
    asking = (
        each.id for each, standing in zip(phone.setup.contacts, phone.standings, strict=True) if standing.asks
    )
    unanswered = {*(thread.id for thread in phone.threads), *map(ThreadId, asking)}
    yield from (LeaveOnRead(each) for each in sorted(unanswered))
    for group in phone.setup.groups:
        yield from (Open("chat", group.id), Open("game", group.id), LeaveGroup(group.id))
    for post in phone.posts:
        yield from (Like(post.id), Untag(post.id), AskToRemove(post.id))
    for setting in Setting:
        now = phone.settings.value(setting)
        yield from (Change(setting, value) for value in VALUES[setting] if value != now)
    yield from (ShowTo(role) for role in ROLES)


def _about(who: ContactId, standing: Standing) -> Iterator[Open | Act]:
    yield from (Open("chat", who), LookAt(who), Remove(who), Block(who))
    if standing.asks:
        yield from (Accept(who), Decline(who))
    if standing.gift == "offered":
        yield from (TakeGift(who), RefuseGift(who))
    if not standing.reported:
        yield from (Report(who, reason) for reason in REASONS)
