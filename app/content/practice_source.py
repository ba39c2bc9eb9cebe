"""The events of free practice to all their problems, each with its place. Author tools only."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from app.content.forms import LessonForm
from app.content.known import load_list
from app.content.marks import Located, Places, located
from app.content.practice_forms import EVENT_PHONE, EventForm, PoolForm, as_lesson
from app.content.resolve import resolve
from app.content.shape import shape_lesson
from app.content.text_file import Unreadable, read_text
from app.content.tree import grow
from app.domain.band import Band
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.checks.rules import check
from app.domain.lesson import Lesson
from app.domain.problems import Problem, is_error, problem

POOL = "pool.yaml"
EVENTS = "events"
OF_WHOLE_LESSONS = frozenset(
    {
        "no-chapters", "ending-not-told", "ending-too-early", "no-care", "minutes-unusual", "too-few-decisions",
        "too-many-decisions", "longest-is-best", "first-is-best", "no-review-line", "sensitive-denied", "unused-fact",
    }
)  # fmt: skip
"""Rules that speak of a whole lesson, which an event is not."""
_AROUND = ("scenes/0/", f"phones/{EVENT_PHONE}/")


@dataclass(slots=True)
class EventSource:
    """What the file of an event came to; `lessons` is the event for each band, as a lesson of one scene."""

    path: Path
    problems: list[Located] = field(default_factory=list)
    data: dict[str, Any] | None = None
    lessons: tuple[Lesson, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether days may be made from it."""
        return self.data is not None and not any(is_error(each.problem) for each in self.problems)


def event_files(lessons: Path) -> list[Path]:
    """Return the files of events, in a fixed order."""
    return sorted((lessons / "practice" / EVENTS).glob("*.yaml"))


def is_event(path: Path) -> bool:
    """Tell an event from a lesson by the folder it lies in."""
    return path.absolute().parent.name == EVENTS


def load_pool(path: Path) -> dict[str, Any]:
    """Return the pool as plain data; CannotBuild where it cannot be read."""
    told = load_list(path)
    msgspec.convert(told, PoolForm)
    return told


def read_event(path: Path, known: Known, name: str = "") -> EventSource:
    """Read and check the file of an event."""
    name = name or str(path)
    source = EventSource(path)
    try:
        text = read_text(path)
    except Unreadable as why:
        source.problems.append(located(name, why.mark, why.problem))
        return source
    tree = grow(text)
    found = list(tree.problems)
    if tree.whole and isinstance(tree.data, dict):
        pool = load_pool(path.parent.parent / POOL)
        story = list(_in_story(tree.data, pool, known, source))
        found += [(tree.places.find(_inside(each.where), each.band), each) for each in story]
    source.problems = sorted(located(name, mark, each) for mark, each in found)
    return source


def _in_story(
    data: dict[str, Any], pool: dict[str, Any], known: Known, source: EventSource
) -> Iterator[Problem]:
    try:
        msgspec.convert(data, EventForm)
    except msgspec.ValidationError as why:
        yield problem("wrong-value", "", value=str(why), allowed="the shape of lessons/README.md")
        return
    if data["event"] != source.path.stem:
        yield problem("misnamed-set", "event", set=data["event"], file=source.path.name)
    shaped = shape_lesson(as_lesson(deepcopy(data), pool), Places())
    yield from shaped.problems
    if not shaped.usable:
        return
    source.data = data
    form = msgspec.convert(shaped.data, LessonForm)
    source.lessons = tuple(resolve(form, Band(each)) for each in sorted(form.bands))
    manuscript = Manuscript(source.lessons, mended=frozenset(shaped.mended), story_whole=shaped.story_whole)
    yield from (each for each in check(manuscript, known) if each.code not in OF_WHOLE_LESSONS)


def _inside(pointer: str) -> str:
    """Return where in the event's own file something of its lesson stands."""
    for around in _AROUND:
        if pointer.startswith(around):
            return pointer.removeprefix(around)
    return ""
