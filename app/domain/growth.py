"""Bamboos that grow by lessons finished or skipped, and never shrink."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.domain.ids import LessonId, ObjectiveId, SkillId
from app.domain.text import Text

STAGES = ("root", "tip", "shoot", "stem", "leaf", "grove")
GROWS_AT = (1, 2, 4, 6, 9)
"""Lessons finished at which the bamboo reaches tip, shoot, stem, leaf and grove."""


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill a child can name, made of objectives of the grid; sensitive when all of these are."""

    id: SkillId
    title: Text
    objectives: frozenset[ObjectiveId]
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Bamboo:
    """One of the four bamboos: its colour, its icon, the skills it gathers."""

    id: str
    title: Text
    colour: str
    icon: str
    skills: tuple[Skill, ...]

    def holds(self, objectives: Iterable[ObjectiveId]) -> bool:
        """Tell whether any of these objectives belongs to this bamboo."""
        mine = {objective for skill in self.skills for objective in skill.objectives}
        return not mine.isdisjoint(objectives)


def stage(finished: int) -> int:
    """Return the stage (0 root to 5 grove) after so many lessons."""
    return sum(1 for needed in GROWS_AT if finished >= needed)


def to_next(finished: int) -> int:
    """Return how many lessons lead to the next stage; 0 for a grove."""
    now = stage(finished)
    return GROWS_AT[now] - finished if now < len(GROWS_AT) else 0


def counts(bamboos: Iterable[Bamboo], finished: Mapping[LessonId, Iterable[ObjectiveId]]) -> dict[str, int]:
    """Return how many lessons have grown each bamboo, given the finished lessons with their objectives."""
    return {
        bamboo.id: sum(1 for objectives in finished.values() if bamboo.holds(objectives))
        for bamboo in bamboos
    }


def stages(bamboos: Iterable[Bamboo], finished: Mapping[LessonId, Iterable[ObjectiveId]]) -> dict[str, int]:
    """Return each bamboo's stage, given the finished lessons with their objectives."""
    return {name: stage(count) for name, count in counts(bamboos, finished).items()}
