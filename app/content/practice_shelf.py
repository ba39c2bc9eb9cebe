"""Free practice as it was built."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import msgspec

from app.content.forms import LessonForm
from app.content.practice_forms import (
    CONTEXT,
    EVENT_PHONE,
    PRACTICE,
    CompiledEvent,
    CompiledPractice,
    PoolForm,
)
from app.content.resolve import resolve
from app.content.spot import Spot
from app.domain.band import Band
from app.domain.errors import LessonDamaged
from app.domain.ids import CastId, SceneId
from app.domain.phone.people import ContactId, Group, PhoneId, ThreadId
from app.domain.practice import Event, Person, Pool
from app.domain.text import Text


class BuiltPractice:
    """Reads the pool of the built lessons once; LessonDamaged when it cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / PRACTICE

    def pool(self, band: Band) -> Pool:
        """Return what days are made from, for a band."""
        form = self._held.pool
        return Pool(
            events=tuple(_events(self._held.events, band)),
            roles=tuple(form.roles.items()),
            people={
                name: tuple(Person(_name(each.name), each.picture) for each in people)
                for name, people in form.people.items()
            },
            owners=tuple(
                (CastId(who), _name(owner.name)) for who, owner in form.owners.items() if band in owner.bands
            ),
            words={name: _words(name, words) for name, words in form.words.items()},
            groups=tuple(_groups(form)),
            title=Text(CONTEXT, form.title),
            looking_back=Text(CONTEXT, form.looking_back),
            over=Text(CONTEXT, form.over),
            keep=Text(CONTEXT, form.keep),
        )

    @cached_property
    def _held(self) -> CompiledPractice:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=CompiledPractice)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise LessonDamaged(lesson=PRACTICE) from None


def _events(forms: list[CompiledEvent], band: Band) -> Iterator[Event]:
    for form in forms:
        lesson_form = msgspec.convert(form.lesson, LessonForm)
        if band not in lesson_form.bands:
            continue
        lesson = resolve(lesson_form, band)
        setup = lesson.setup(PhoneId(EVENT_PHONE))
        if setup is None:
            raise LessonDamaged(lesson=PRACTICE)
        scene = lesson.scene(SceneId(form.id))
        keep = Spot(f"{CONTEXT}/{form.id}", band).text(form.keep)
        yield Event(form.id, form.about, keep, scene, setup)


def _groups(form: PoolForm) -> Iterator[Group]:
    for name, group in form.groups.items():
        members = tuple(ContactId(each) for each in group.members)
        title = group.name if isinstance(group.name, str) else next(iter(group.name.values()))
        yield Group(ThreadId(name), Text(CONTEXT, title), members, group.game)


def _name(name: str) -> Text:
    """Return a name: names stay as they are in every language."""
    return Text("names", name)


def _words(name: str, words: list[str]) -> tuple[Text, ...]:
    return tuple(Text(f"{CONTEXT}/{name}", word) for word in words)
