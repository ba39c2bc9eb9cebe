"""Every text of a practice phone, with where it stands and what part it plays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.checks.spoken import Part, Said
from app.domain.phone.arriving import Incoming
from app.domain.phone.people import Contact, Setup
from app.domain.phone.phone import Offer
from app.domain.steps import Choice, NewDay, PracticeScreen, Rehearsal, Rest, Step, TwoPhones


def in_setup(setup: Setup) -> Iterator[Said]:
    """Yield what a phone shows when its story begins."""
    for contact in setup.contacts:
        yield from _in_contact(contact)
    for group in setup.groups:
        yield Said(f"{group.source}/name", group.name, Part.TALK)
    for post in setup.posts:
        yield Said(f"{post.source}/text", post.text, Part.TALK)
    for number, (_, line) in enumerate(setup.said):
        yield Said(f"{setup.source}/said/{number}/text", line.text, Part.TALK)


def _in_contact(contact: Contact) -> Iterator[Said]:
    yield Said(f"{contact.source}/name", contact.name, Part.TALK)
    if contact.since is not None:
        yield Said(f"{contact.source}/since", contact.since, Part.TALK)
    for key, texts in (("known", contact.known), ("unknown", contact.unknown)):
        for number, text in enumerate(texts):
            yield Said(f"{contact.source}/{key}/{number}", text, Part.TALK)


def arriving(things: Iterable[Incoming]) -> Iterator[Said]:
    """Yield what others send, and why a sign is one."""
    for thing in things:
        if thing.text.source:
            yield Said(f"{thing.source}/text", thing.text, Part.TALK)
        if thing.why is not None:
            yield Said(f"{thing.source}/why", thing.why, Part.FEEDBACK)


def in_offer(choice: Choice, offer: Offer) -> Iterator[Said]:
    """Yield what an offer writes, where it is not the choice's own text, and what comes of it."""
    words = getattr(offer.act, "text", None)
    if words is not None and words != choice.text:
        yield Said(f"{choice.source}/writes", words, Part.TALK)
    yield from arriving(offer.then)


def in_phone_step(step: Step) -> Iterator[Said]:
    """Yield the texts of a step on the phone that is no decision."""
    at = step.source
    match step:
        case PracticeScreen(text=text, moment=moment, goals=goals):
            yield Said(f"{at}/practise", text)
            yield from arriving(moment.arrives)
            for goal in goals:
                yield from arriving(goal.then)
        case NewDay(text=text, arrives=arrives):
            yield Said(f"{at}/day", text)
            yield from arriving(arrives)
        case TwoPhones(text=text, arrives=arrives):
            yield Said(f"{at}/compare", text)
            yield from arriving(arrives)
        case Rest(text=text, keep=keep):
            yield Said(f"{at}/rest", text)
            yield Said(f"{at}/keep", keep)
        case Rehearsal():
            yield from _in_rehearsal(step)
        case _:
            return


def _in_rehearsal(step: Rehearsal) -> Iterator[Said]:
    at = step.source
    yield Said(f"{at}/rehearse", step.question)
    for number, text in enumerate(step.moments):
        yield Said(f"{at}/moments/{number}", text, Part.TALK)
    for number, place in enumerate(step.parts):
        for part, text in enumerate(place):
            yield Said(f"{at}/parts/{number}/{part}", text, Part.TALK)
    yield Said(f"{at}/aloud", step.aloud)
    for key, text in (("says", step.says), ("then", step.then), ("listens", step.listens)):
        yield Said(f"{at}/{key}", text, Part.TALK)
