"""The lists beside the compiled lessons: cards, sets, bamboos, patterns. Each is read once."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TypeVar

import msgspec

from app.content.shelf_cards import card_of
from app.content.shelf_forms import (
    CARDS,
    PATTERNS,
    SETS,
    SKILLS,
    BambooForm,
    CardForm,
    CompiledSet,
    PatternsForm,
)
from app.domain.band import Band
from app.domain.errors import LessonDamaged
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LessonId, ObjectiveId, PatternId, SetId, SkillId
from app.domain.patterns import Pattern, Patterns, Rule
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard
from app.domain.text import Text

_T = TypeVar("_T")


class BuiltShelf:
    """Reads the lists of a folder of built lessons; LessonDamaged when one cannot be read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def cards(self) -> tuple[LessonCard, ...]:
        """What the shelf shows of every lesson, in the order of their ids."""
        return tuple(card_of(form) for form in self._list(CARDS, CardForm))

    @cached_property
    def sets(self) -> tuple[LessonSet, ...]:
        """The starter sets, with the lessons of each that exist."""
        return tuple(_set(form) for form in self._list(SETS, CompiledSet))

    @cached_property
    def bamboos(self) -> tuple[Bamboo, ...]:
        """The four bamboos with their skills."""
        return tuple(_bamboo(form) for form in self._list(SKILLS, BambooForm))

    @cached_property
    def patterns(self) -> Patterns:
        """The eight warning patterns, and the rule about them."""
        return _patterns(self._read(PATTERNS, PatternsForm))

    def _list(self, name: str, kind: type[_T]) -> list[_T]:
        return self._read(name, list[kind])  # type: ignore[valid-type]

    def _read(self, name: str, kind: type[_T]) -> _T:
        try:
            held = (self._folder / name).read_bytes()
            return msgspec.json.decode(held, type=kind)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            raise LessonDamaged(lesson=name) from None


def _set(form: CompiledSet) -> LessonSet:
    return LessonSet(
        SetId(form.id),
        Text(f"sets/{form.id}", form.title),
        Band(form.band),
        tuple(LessonId(each) for each in form.lessons),
    )


def _patterns(form: PatternsForm) -> Patterns:
    listed = (
        Pattern(PatternId(each.id), Text(f"patterns/{each.id}", each.label), each.icon)
        for each in form.patterns
    )
    rule = form.rule
    said = (Text("patterns/rule", each) for each in (rule.one_sign, rule.stop_and_tell, rule.anyone))
    return Patterns(tuple(listed), Rule(*said))


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
