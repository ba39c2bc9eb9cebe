"""Free practice: days on the phone, made from a pool of events, repeatable and never twice alike for one child.

A day is a lesson like any other, so it is played, drawn and left like one. Nothing of it is kept but its number.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from app.domain.band import Band
from app.domain.ids import CastId, LessonId, SceneId, StepId
from app.domain.lesson import Lesson, Scene
from app.domain.phone.people import Contact, ContactId, Group, PhoneId, Setup
from app.domain.phone.steps import LookBack
from app.domain.steps import Ending, Goto
from app.domain.text import Text

DAY = LessonId("DAY")
PHONE = PhoneId("day")
OVER = SceneId("over")
FEWEST, MOST = 3, 5
FRIENDLY = frozenset({"ordinary", "kindness"})
"""What events are about that are ordinary life; of each day they are a good half."""
PLACES = ("home-evening", "school-yard", "classroom", "market-street")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that can happen on a day. `keep` is what the look back says of it."""

    id: str
    about: str
    keep: Text
    scene: Scene
    setup: Setup


@dataclass(frozen=True, slots=True)
class Person:
    """A name with a face, for a role of the pool."""

    name: Text
    picture: str


@dataclass(frozen=True, slots=True)
class Pool:
    """What days are made from.

    Attributes:
        events: those for one band.
        roles: contacts of every day, each with the list its person comes from.
        people: the lists of people.
        owners: whose phone it may be, with the name that the texts use.
        words: other words that texts ask for, such as places and apps.
        groups: the chats of every day.
        title, looking_back, over, keep: the texts around the day.
    """

    events: tuple[Event, ...]
    roles: tuple[tuple[str, str], ...]
    people: Mapping[str, tuple[Person, ...]]
    owners: tuple[tuple[CastId, Text], ...]
    words: Mapping[str, tuple[Text, ...]]
    groups: tuple[Group, ...]
    title: Text
    looking_back: Text
    over: Text
    keep: Text


def day(pool: Pool, band: Band, child: str, number: int) -> Lesson:
    """Return a day of a child: the same child and number give the same day.

    Args:
        pool: what days are made from, for the band.
        band: for whom.
        child: anything that tells one child from another.
        number: which day, from 0.
    """
    seed = f"{child}/{number}"
    events = _events(pool, child, number)
    owner, owner_name = _one(pool.owners, f"{seed}/owner")
    cast = _people(pool, seed, owner)
    fills = {role: person.name for role, person in cast.items()} | {"owner": owner_name}
    fills |= {name: _one(words, f"{seed}/{name}") for name, words in pool.words.items()}
    scenes = [_scene(event, following, seed) for event, following in _with_following(events)]
    lesson = Lesson(
        id=DAY,
        band=band,
        title=pool.title,
        summary=pool.title,
        minutes=len(events) * 2,
        objectives=(),
        sensitive=True,
        teacher_present=False,
        scenes=(*scenes, _over(pool, events)),
        version=seed,
        phones=(_setup(pool, events, owner, cast),),
    )
    whole: Lesson = filled_in(lesson, fills)
    return whole


def is_friendly(event: Event) -> bool:
    """Tell whether an event is ordinary life or kindness."""
    return event.about in FRIENDLY


def filled_in(value: Any, fills: Mapping[str, Text]) -> Any:
    """Return a value of dataclasses and tuples with every text knowing the words for its placeholders."""
    if isinstance(value, Text):
        wanted = tuple((name, text) for name, text in fills.items() if f"{{{name}}}" in value.source)
        return replace(value, fills=wanted) if wanted else value
    if isinstance(value, tuple):
        return tuple(filled_in(each, fills) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            each.name: filled_in(getattr(value, each.name), fills) for each in fields(value) if each.init
        }
        return replace(value, **changes)
    return value


def _events(pool: Pool, child: str, number: int) -> tuple[Event, ...]:
    """Return the events of a day: each comes once before any comes again, and a good half are friendly."""
    count = FEWEST + _number(f"{child}/{number}/count") % (MOST - FEWEST + 1)
    trying = count // 2
    friendly = [event for event in pool.events if is_friendly(event)]
    others = [event for event in pool.events if not is_friendly(event)]
    picked = [
        *_take(friendly, f"{child}/friendly", number * (MOST - MOST // 2), count - trying),
        *_take(others, f"{child}/others", number * (MOST // 2), trying),
    ]
    return tuple(_shuffled(picked, f"{child}/{number}/order", lambda event: event.id))


def _take(events: Sequence[Event], seed: str, start: int, count: int) -> list[Event]:
    """Take some of an endless row, in which the events come in a new order each time all have been."""
    taken: list[Event] = []
    at = start
    while len(taken) < min(count, len(events)):
        order = _shuffled(events, f"{seed}/{at // len(events)}", lambda event: event.id)
        event = order[at % len(events)]
        if event not in taken:
            taken.append(event)
        at += 1
    return taken


def _people(pool: Pool, seed: str, owner: CastId) -> dict[str, Person]:
    """Return who has which role today; nobody has two, and none looks like the owner."""
    orders = {
        name: [
            each
            for each in _shuffled(people, f"{seed}/{name}", lambda person: person.name.source)
            if each.picture != owner
        ]
        for name, people in pool.people.items()
    }
    return {role: orders[kind].pop(0) for role, kind in pool.roles}


def _setup(pool: Pool, events: Iterable[Event], owner: CastId, cast: Mapping[str, Person]) -> Setup:
    """Return the phone of the day: the people of every day, and those whom its events bring."""
    usual = tuple(Contact(ContactId(role), each.name, each.picture) for role, each in cast.items())
    known = {each.id for each in usual}
    events = tuple(events)
    return Setup(
        PHONE,
        owner,
        contacts=(
            *usual,
            *(each for event in events for each in event.setup.contacts if each.id not in known),
        ),
        groups=(*pool.groups, *(each for event in events for each in _own_groups(pool, event))),
        posts=tuple(each for event in events for each in event.setup.posts),
        said=tuple(each for event in events for each in event.setup.said),
    )


def _own_groups(pool: Pool, event: Event) -> Iterator[Group]:
    usual = {each.id for each in pool.groups}
    yield from (each for each in event.setup.groups if each.id not in usual)


def _with_following(events: Sequence[Event]) -> Iterator[tuple[Event, SceneId]]:
    following = [*(event.scene.id for event in events[1:]), OVER]
    return zip(events, following, strict=True)


def _scene(event: Event, following: SceneId, seed: str) -> Scene:
    told = tuple(step for step in event.scene.steps if not isinstance(step, Goto))
    place = _one(PLACES, f"{seed}/{event.id}/place")
    return replace(
        event.scene, steps=(*told, Goto(StepId("#on"), following)), phone=PHONE, place=place, chapter=0
    )


def _over(pool: Pool, events: Iterable[Event]) -> Scene:
    points = tuple(event.keep for event in events)
    steps = (
        LookBack(StepId("#back"), pool.looking_back, points),
        Ending(StepId("#over"), pool.over, "planned", pool.keep),
    )
    return Scene(OVER, pool.title, PLACES[0], (), steps, phone=PHONE)


def _one(these: Sequence[_T], seed: str) -> _T:
    return these[_number(seed) % len(these)]


def _shuffled(these: Iterable[_T], seed: str, name: Any) -> list[_T]:
    return sorted(these, key=lambda each: _number(f"{seed}/{name(each)}"))


def _number(seed: str) -> int:
    return int.from_bytes(hashlib.sha256(seed.encode()).digest()[:8], "big")
