"""What a lesson's texts refer to by name: skills, warning patterns, and the bamboo it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.growth import Bamboo
from app.domain.ids import PatternId, SkillId
from app.domain.lesson import Lesson
from app.domain.patterns import Pattern, Patterns, Rule, named
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Book:
    """Titles and pictures by their ids. An unknown id has none and is left out of what is shown."""

    skills: Mapping[SkillId, Text]
    patterns: Mapping[PatternId, Pattern]
    rule: Rule
    colour: str = "green"

    def pattern(self, told: str) -> Pattern | None:
        """Return the pattern that a sign in a chat is listed as."""
        return self.patterns.get(named(told))

    def offered(self, patterns: Iterable[PatternId]) -> Iterator[Pattern]:
        """Yield those of the patterns that there are, in the order of the list."""
        wanted = set(patterns)
        return (each for each in self.patterns.values() if each.id in wanted)


def open_book(lesson: Lesson, bamboos: Iterable[Bamboo], patterns: Patterns) -> Book:
    """Put together what this lesson needs."""
    gathered = tuple(bamboos)
    return Book(
        skills={skill.id: skill.title for bamboo in gathered for skill in bamboo.skills},
        patterns={pattern.id: pattern for pattern in patterns.listed},
        rule=patterns.rule,
        colour=next((bamboo.colour for bamboo in gathered if bamboo.holds(lesson.objectives)), "green"),
    )
