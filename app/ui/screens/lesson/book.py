"""What a lesson's texts refer to by name: skills, warning patterns, and the bamboo it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.growth import Bamboo
from app.domain.ids import PatternId, SkillId
from app.domain.lesson import Lesson
from app.domain.patterns import Pattern
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Book:
    """Titles and pictures by their ids. An unknown id has none and is left out of what is shown."""

    skills: Mapping[SkillId, Text]
    patterns: Mapping[PatternId, Pattern]
    colour: str = "green"


def open_book(lesson: Lesson, bamboos: Iterable[Bamboo], patterns: Iterable[Pattern]) -> Book:
    """Put together what this lesson needs."""
    gathered = tuple(bamboos)
    return Book(
        skills={skill.id: skill.title for bamboo in gathered for skill in bamboo.skills},
        patterns={pattern.id: pattern for pattern in patterns},
        colour=next((bamboo.colour for bamboo in gathered if bamboo.holds(lesson.objectives)), "green"),
    )
