"""What is known of one learner, as the child and the teacher both see it: one report for both.

Of a sensitive lesson it tells that it is finished (skipped looks the same) and the day, never which one it was; of a
sensitive skill that it is practised or not yet. How an ordinary skill is doing comes from first choices in ordinary
lessons alone (SAFEGUARDING.md, who sees what).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from app.domain import growth
from app.domain.band import Band
from app.domain.classroom import Avatar, Learner, SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LessonId, ObjectiveId
from app.domain.plays import Play, Progress, taught
from app.domain.shelf import LessonCard
from app.domain.text import Text

Taught = Mapping[LessonId, frozenset[ObjectiveId]]

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
    plays: Sequence[Play],
    cards: Iterable[LessonCard],
    bamboos: Iterable[Bamboo],
) -> LearnerReport:
    """Put the report of a learner together from the plays, oldest first."""
    known = {card.id: card for card in cards}
    done = [play for play in plays if play.progress is Progress.FINISHED]
    practised = taught(done, {card.id: card.objectives for card in known.values()})
    ordinary = frozenset(play.lesson for play in done if not _is_sensitive(play, known.get(play.lesson)))
    shown = _shown(done, known)
    return LearnerReport(
        nickname=learner.nickname,
        avatar=learner.avatar,
        class_name=school_class.name,
        band=school_class.band,
        finished=_finished(done, known),
        bamboos=tuple(_bamboo(bamboo, practised, ordinary, shown) for bamboo in bamboos),
    )


def _finished(done: Iterable[Play], known: Mapping[LessonId, LessonCard]) -> tuple[FinishedLesson, ...]:
    """List each lesson once, on the day on which it was first finished."""
    first: dict[LessonId, FinishedLesson] = {}
    for play in done:
        card = known.get(play.lesson)
        title = card.title if card is not None and not _is_sensitive(play, card) else None
        first.setdefault(play.lesson, FinishedLesson(play.finished_on, title))
    nameless_last = sorted(first.values(), key=lambda each: each.title is None)
    return tuple(sorted(nameless_last, key=lambda each: each.day, reverse=True))


def _is_sensitive(play: Play, card: LessonCard | None) -> bool:
    """Tell whether a play is of a sensitive lesson: it was one then, or it is one now."""
    return play.sensitive or (card is not None and card.sensitive)


def _shown(done: Iterable[Play], known: Mapping[LessonId, LessonCard]) -> dict[str, set[LessonId]]:
    """Return for each skill the ordinary lessons in which a first choice has shown it."""
    shown: dict[str, set[LessonId]] = {}
    for play in done:
        if _is_sensitive(play, known.get(play.lesson)):
            continue
        for each in play.evidence:
            if each.shown:
                shown.setdefault(each.skill, set()).add(play.lesson)
    return shown


def _bamboo(
    bamboo: Bamboo,
    practised: Taught,
    ordinary: frozenset[LessonId],
    shown: Mapping[str, set[LessonId]],
) -> BambooReport:
    finished = growth.counts((bamboo,), practised)[bamboo.id]
    skills = (_skill(skill, practised, ordinary, len(shown.get(skill.id, ()))) for skill in bamboo.skills)
    return BambooReport(bamboo, finished, tuple(skills))


def _skill(skill: Skill, practised: Taught, ordinary: frozenset[LessonId], shown: int) -> SkillReport:
    mine = {lesson for lesson, objectives in practised.items() if not skill.objectives.isdisjoint(objectives)}
    if skill.sensitive:
        return SkillReport(skill, bool(mine), None)
    step = Step(min(shown, Step.STRONG))
    return SkillReport(skill, bool(mine), step, step is Step.NOT_YET and len(mine & ordinary) >= TALK_AFTER)
