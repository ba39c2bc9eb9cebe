"""The figures of a class, from the reports of its learners: what goes on the class's report, on paper and in a file.

They are sums of what the teacher sees of each learner, and tell no more than that: no choice, no title of a sensitive
lesson, and nothing of who may need a talk.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.growth import Skill
from app.domain.report import LearnerReport, SkillReport, Step
from app.domain.text import Text

FEWEST = 5
"""Learners from which on a class has figures of its skills: of fewer, one would know whose they are."""


@dataclass(frozen=True, slots=True)
class SkillFigures:
    """One skill in a class: how many learners are at each step, or (a sensitive one) how many have practised it."""

    skill: Skill
    steps: tuple[tuple[Step, int], ...]
    practised: int
    not_practised: int


@dataclass(frozen=True, slots=True)
class LearnerFigures:
    """What the report tells of one learner."""

    nickname: str
    finished: int
    skills: tuple[SkillReport, ...]


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """`lessons` are ordinary ones with how many learners have finished each; of sensitive ones there is only a sum."""

    learners: tuple[LearnerFigures, ...]
    have_finished: int
    finished: int
    skills: tuple[SkillFigures, ...]
    lessons: tuple[tuple[Text, int], ...]
    sensitive: int

    @property
    def is_enough(self) -> bool:
        """Whether the class is large enough for figures of its skills."""
        return len(self.learners) >= FEWEST


def class_figures(reports: Sequence[LearnerReport]) -> ClassFigures:
    """Put the figures of a class together."""
    learners = tuple(_learner(each) for each in reports)
    titles = Counter(lesson.title for each in reports for lesson in each.finished if lesson.title is not None)
    finished = sum(each.finished for each in learners)
    return ClassFigures(
        learners=learners,
        have_finished=sum(1 for each in learners if each.finished),
        finished=finished,
        skills=tuple(_skill(column) for column in zip(*(each.skills for each in learners), strict=True)),
        lessons=tuple(sorted(titles.items(), key=lambda each: (each[0].context, each[0].source))),
        sensitive=finished - sum(titles.values()),
    )


def _learner(report: LearnerReport) -> LearnerFigures:
    skills = tuple(skill for bamboo in report.bamboos for skill in bamboo.skills)
    return LearnerFigures(report.nickname, len(report.finished), skills)


def _skill(column: tuple[SkillReport, ...]) -> SkillFigures:
    practised = sum(1 for each in column if each.is_practised)
    steps = Counter(each.step for each in column if each.step is not None)
    told = () if column[0].skill.sensitive else tuple((step, steps[step]) for step in reversed(Step))
    return SkillFigures(column[0].skill, told, practised, len(column) - practised)
