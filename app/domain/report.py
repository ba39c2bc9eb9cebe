"""What is known of one learner, as the child and the teacher both see it: one report for both.

Of a sensitive lesson it tells that it is finished (skipped looks the same) and the day, never which one it was; of a
sensitive skill that it is practised or not yet. How an ordinary skill is doing comes from first choices in ordinary
lessons alone (SAFEGUARDING.md, who sees what).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.domain import growth
from app.domain.band import Band
from app.domain.classroom import Avatar, Learner, SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LessonId, ObjectiveId, SkillId
from app.domain.plays import Done, taught
from app.domain.shelf import LessonCard
from app.domain.text import Text

TALK_AFTER = 2
"""Finished ordinary lessons of a skill after which "not yet" may need a talk."""


class Step(IntEnum):
    """How far an ordinary skill is: in how many lessons a first choice has shown it. Three and more are strong."""

    NOT_YET = 0
    STARTING = 1
    GROWING = 2
    STRONG = 3


@dataclass(frozen=True, slots=True)
class FinishedLesson:
    """A lesson that was finished or skipped, and the first day of it (an ISO date). Without a title it has none."""

    day: str
    title: Text | None


@dataclass(frozen=True, slots=True)
class SkillReport:
    """One skill: whether a finished lesson practises it, and its step; a sensitive skill has no step."""

    skill: Skill
    is_practised: bool
    step: Step | None
    may_need_talk: bool = False


@dataclass(frozen=True, slots=True)
class BambooReport:
    """One bamboo: how many finished lessons grow it, and its skills."""

    bamboo: Bamboo
    finished: int
    skills: tuple[SkillReport, ...]

    @property
    def stage(self) -> int:
        """The stage, 0 (root) to 5 (grove)."""
        return growth.stage(self.finished)


@dataclass(frozen=True, slots=True)
class LearnerReport:
    """Everything of it is seen by the child and by the teacher, and nothing else of a learner is seen by anybody.

    `finished` begins with the latest day. Within a day sensitive lessons come last, so that no order tells which.
    """

    nickname: str
    avatar: Avatar
    class_name: str
    band: Band
    finished: tuple[FinishedLesson, ...]
    bamboos: tuple[BambooReport, ...]


def report(
    learner: Learner,
    school_class: SchoolClass,
    done: Sequence[Done],
    cards: Iterable[LessonCard],
    bamboos: Sequence[Bamboo],
) -> LearnerReport:
    """Put the report of a learner together from the finished plays, oldest first."""
    skills = Skills(cards, bamboos)
    told = {each.skill.id: each for each in skills.of(done)}
    return LearnerReport(
        nickname=learner.nickname,
        avatar=learner.avatar,
        class_name=school_class.name,
        band=school_class.band,
        finished=_finished(done, skills.cards),
        bamboos=tuple(
            BambooReport(bamboo, skills.grown(bamboo, done), tuple(told[each.id] for each in bamboo.skills))
            for bamboo in bamboos
        ),
    )


class Skills:
    """How far somebody is with each skill: what the lessons practise is worked out once, and asked for each learner."""

    def __init__(self, cards: Iterable[LessonCard], bamboos: Iterable[Bamboo]) -> None:
        """Work out what these lessons practise."""
        self.cards = {card.id: card for card in cards}
        self._now = {card.id: card.objectives for card in self.cards.values()}
        self._sensitive = frozenset(card.id for card in self.cards.values() if card.sensitive)
        self._practised_by = tuple(
            (skill, frozenset(lesson for lesson, now in self._now.items() if _teaches(now, skill)))
            for bamboo in bamboos
            for skill in bamboo.skills
        )
        self._told: dict[tuple[SkillId, bool, int, bool], SkillReport] = {}

    def of(self, done: Sequence[Done]) -> tuple[SkillReport, ...]:
        """Return every skill as it stands after these finished plays, in the order of the bamboos."""
        finished = {each.lesson for each in done}
        sensitive = {each.lesson for each in done if each.sensitive} | (finished & self._sensitive)
        shown, before = self._shown(done), self._taught_otherwise(done)
        found = []
        for skill, lessons in self._practised_by:
            earlier = [each.lesson for each in before if _teaches(each.objectives, skill)]
            practised = finished.intersection(lessons.union(earlier) if earlier else lessons)
            ordinary = len(practised - sensitive)
            found.append(self._report(skill, bool(practised), len(shown.get(skill.id, ())), ordinary))
        return tuple(found)

    def grown(self, bamboo: Bamboo, done: Iterable[Done]) -> int:
        """Return how many finished lessons grow a bamboo."""
        return growth.counts((bamboo,), taught(done, self._now))[bamboo.id]

    def _taught_otherwise(self, done: Iterable[Done]) -> list[Done]:
        """Return the plays that taught something else than their lesson does now: few, as few lessons are rewritten."""
        return [each for each in done if each.objectives and each.objectives != self._now.get(each.lesson)]

    def _shown(self, done: Iterable[Done]) -> Mapping[SkillId, set[LessonId]]:
        """Return for each skill the ordinary lessons in which a first choice has shown it."""
        shown: dict[SkillId, set[LessonId]] = defaultdict(set)
        for each in done:
            if each.shown and not each.sensitive and each.lesson not in self._sensitive:
                for skill in each.shown:
                    shown[skill].add(each.lesson)
        return shown

    def _report(self, skill: Skill, practised: bool, shown: int, ordinary: int) -> SkillReport:  # noqa: FBT001
        """Return what is told; the same few come again and again in a class, and are made once."""
        step = min(shown, Step.STRONG)
        may_need_talk = not skill.sensitive and not step and ordinary >= TALK_AFTER
        key = (skill.id, practised, step, may_need_talk)
        if key not in self._told:
            told = None if skill.sensitive else Step(step)
            self._told[key] = SkillReport(skill, practised, told, may_need_talk)
        return self._told[key]


def _teaches(objectives: Iterable[ObjectiveId], skill: Skill) -> bool:
    return not skill.objectives.isdisjoint(objectives)


def _finished(done: Iterable[Done], cards: Mapping[LessonId, LessonCard]) -> tuple[FinishedLesson, ...]:
    """List each lesson once, on the day on which it was first finished."""
    first: dict[LessonId, FinishedLesson] = {}
    for each in done:
        card = cards.get(each.lesson)
        title = card.title if card is not None and not (each.sensitive or card.sensitive) else None
        first.setdefault(each.lesson, FinishedLesson(each.day, title))
    nameless_last = sorted(first.values(), key=lambda each: each.title is None)
    return tuple(sorted(nameless_last, key=lambda each: each.day, reverse=True))
