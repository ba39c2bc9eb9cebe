"""What stands on the practice phones of a lesson, for the rules that look at it."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checks.manuscript import Manuscript
from app.domain.lesson import Lesson, Scene
from app.domain.phone.actions import Act
from app.domain.phone.arriving import Incoming
from app.domain.phone.people import Setup
from app.domain.steps import Decision, NewDay, PracticeScreen, TwoPhones

OnPhone = Decision | PracticeScreen | NewDay | TwoPhones


def is_on_phone(step: object) -> bool:
    """Tell whether a step is played on the phone."""
    return isinstance(step, PracticeScreen | NewDay | TwoPhones) or (
        isinstance(step, Decision) and step.phone is not None
    )


def at(step: Decision | PracticeScreen) -> tuple[str, str]:
    """Return where on the phone a step is."""
    if isinstance(step, PracticeScreen):
        return step.moment.at
    return step.phone.moment.at if step.phone is not None else ("home", "")


def acts(step: OnPhone) -> Iterator[tuple[str, Act]]:
    """Yield what the choices of a step do, with their pointers."""
    if isinstance(step, Decision) and step.phone is not None:
        offers = {each.id: each.act for each in step.phone.moment.offers}
        yield from ((each.source, offers[each.id]) for each in step.choices if each.id in offers)


def all_steps(manuscript: Manuscript) -> Iterator[object]:
    """Yield every step that is met."""
    for lesson in manuscript.met:
        for scene in lesson.scenes:
            yield from scene.steps


def phone_steps(manuscript: Manuscript) -> Iterator[tuple[Setup, OnPhone]]:
    """Yield every step on a phone, with the phone that is in hand."""
    for lesson in manuscript.met:
        for scene in lesson.scenes:
            setup = lesson.setup(scene.phone)
            for step in scene.steps if setup is not None else ():
                if isinstance(step, OnPhone) and is_on_phone(step) and setup is not None:
                    yield setup, step


def things(step: object) -> Iterator[Incoming]:
    """Yield everything that a step lets arrive."""
    match step:
        case Decision(phone=on_phone) if on_phone is not None:
            yield from on_phone.moment.arrives
            for offer in on_phone.moment.offers:
                yield from offer.then
        case PracticeScreen(moment=moment, goals=goals):
            yield from moment.arrives
            for goal in goals:
                yield from goal.then
        case NewDay(arrives=arrives) | TwoPhones(arrives=arrives):
            yield from arrives
        case _:
            return


def names(manuscript: Manuscript) -> Iterator[tuple[Setup, str, str]]:
    """Yield every name of a contact that is used, with its phone and pointer."""
    for lesson in manuscript.lessons:
        for setup in lesson.phones:
            for contact in setup.contacts:
                yield from ((setup, f"{contact.source}/mutual", each) for each in contact.mutual)
            for group in setup.groups:
                yield from ((setup, f"{group.source}/members", each) for each in group.members)
            for post in setup.posts:
                yield setup, f"{post.source}/by", post.by
                yield from ((setup, f"{post.source}/likes", each) for each in (*post.likes, *post.tags))
    for setup, step in phone_steps(manuscript):
        for thing in things(step):
            yield setup, f"{thing.source}/from", thing.by
            is_elsewhere = thing.to not in {"", thing.by}
            if is_elsewhere and not any(each.id == thing.to for each in setup.groups):
                yield setup, f"{thing.source}/to", thing.to


def pictures(lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield every picture of the phones of a lesson, with its pointer."""
    for setup in lesson.phones:
        yield from ((f"{each.source}/picture", each.picture) for each in setup.contacts)
        yield from ((f"{each.source}/picture", each.picture) for each in setup.posts if each.picture)
    for scene in lesson.scenes:
        for step in scene.steps:
            yield from ((f"{each.source}/picture", each.picture) for each in things(step) if each.picture)


def shown(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield every pattern that a scene shows or offers, with its pointer."""
    for step in scene.steps:
        yield from ((f"{each.source}/pattern", each.pattern) for each in things(step) if each.pattern)
        if isinstance(step, Decision) and step.phone is not None:
            yield from ((f"{step.source}/notice", each) for each in step.phone.notice)
