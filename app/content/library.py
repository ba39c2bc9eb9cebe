"""The compiled lessons of this machine: fills the services' `Library` port."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from app.content.reader import read_compiled
from app.content.shelf_forms import (
    CARDS,
    PATTERNS,
    SETS,
    SKILLS,
    BambooForm,
    CardForm,
    CompiledSet,
    PatternForm,
)
from app.domain.errors import LessonDamaged, UnknownLesson
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LessonId, ObjectiveId, PatternId, SetId, SkillId
from app.domain.lesson import Band, Lesson
from app.domain.patterns import Pattern
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard
from app.domain.steps import Text

_T = TypeVar("_T")


class BuiltLibrary:
    """Reads the folder of the built lessons. It never changes while the program runs, so lists are read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def cards(self) -> tuple[LessonCard, ...]:
        """Return what the shelf shows of every lesson, in the order of their ids."""
        return self._cards

    def lesson(self, lesson_id: LessonId, band: Band) -> Lesson:
        """Return the lesson; UnknownLesson, LessonNotForBand or LessonDamaged otherwise."""
        if not lesson_id.isalnum():
            raise UnknownLesson(lesson=lesson_id)
        try:
            held = (self._folder / f"{lesson_id}.json").read_bytes()
        except FileNotFoundError:
            raise UnknownLesson(lesson=lesson_id) from None
        except OSError:
            raise LessonDamaged(lesson=lesson_id) from None
        return read_compiled(held, lesson_id, band)

    def sets(self) -> tuple[LessonSet, ...]:
        """Return the starter sets, with the lessons of each that exist."""
        return self._sets

    def bamboos(self) -> tuple[Bamboo, ...]:
        """Return the four bamboos with their skills."""
        return self._bamboos

    def patterns(self) -> tuple[Pattern, ...]:
        """Return the eight warning patterns."""
        return self._patterns

    @cached_property
    def _cards(self) -> tuple[LessonCard, ...]:
        return tuple(_card(form) for form in self._list(CARDS, CardForm))

    @cached_property
    def _sets(self) -> tuple[LessonSet, ...]:
        return tuple(_set(form) for form in self._list(SETS, CompiledSet))

    @cached_property
    def _bamboos(self) -> tuple[Bamboo, ...]:
        return tuple(_bamboo(form) for form in self._list(SKILLS, BambooForm))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        forms = self._list(PATTERNS, PatternForm)
        return tuple(
            Pattern(PatternId(form.id), Text(f"patterns/{form.id}", form.label), form.icon) for form in forms
        )

    def _list(self, name: str, kind: type[_T]) -> list[_T]:
        try:
            held = (self._folder / name).read_bytes()
            return msgspec.json.decode(held, type=list[kind])  # type: ignore[valid-type]
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise LessonDamaged(lesson=name) from None


def _card(form: CardForm) -> LessonCard:
    return LessonCard(
        id=LessonId(form.id),
        title=Text(form.id, form.title),
        summary=Text(form.id, form.summary),
        minutes=tuple((Band(band), minutes) for band, minutes in form.minutes),
        objectives=tuple(ObjectiveId(each) for each in form.objectives),
        sensitive=form.sensitive,
        teacher_present=form.teacher_present,
        picture=form.picture,
        place=form.place,
    )


def _set(form: CompiledSet) -> LessonSet:
    return LessonSet(
        SetId(form.id),
        Text(f"sets/{form.id}", form.title),
        Band(form.band),
        tuple(LessonId(each) for each in form.lessons),
    )


def _bamboo(form: BambooForm) -> Bamboo:
    skills = tuple(
        Skill(
            SkillId(each.id),
            Text(f"skills/{each.id}", each.title),
            frozenset(ObjectiveId(objective) for objective in each.objectives),
            each.sensitive,
        )
        for each in form.skills
    )
    return Bamboo(form.id, Text(f"bamboos/{form.id}", form.title), form.colour, form.icon, skills)
