"""What may leave a school: that somebody has finished a lesson, and the day. Never a choice, a name or a class.

A completion is a line of My page: each lesson once, on the day on which it was first finished or skipped. Of a
sensitive lesson it is the day alone, since it has no name outside itself. Skills are those that the lesson practises;
whether a choice has shown them is no part of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from app.domain.growth import Bamboo
from app.domain.ids import LessonId, ObjectiveId, SkillId
from app.domain.plays import Done
from app.domain.shelf import LessonCard
from app.domain.year_end import is_day


class FirstFinish(NamedTuple):
    """The first time that a learner has finished a lesson: the lesson, whether it is sensitive, and the ISO date."""

    lesson: LessonId
    sensitive: bool
    day: str
    objectives: tuple[ObjectiveId, ...]


class Completion(NamedTuple):
    """What is told of it.

    Attributes:
        id: 32 hexadecimal digits of chance, the same for the same learner and lesson each time.
        actor: the same for the learner.
        day: the ISO date on which the lesson was first finished.
        lesson: None for a sensitive one, which has no skills and no bamboos either.
        skills, bamboos: what an ordinary lesson practises, in the order of the page.
    """

    id: str
    actor: str
    day: str
    lesson: LessonId | None
    skills: tuple[SkillId, ...] = ()
    bamboos: tuple[str, ...] = ()


def first_finishes(
    done: Iterable[Done], cards: Mapping[LessonId, LessonCard]
) -> tuple[tuple[FirstFinish, ...], int]:
    """Return each lesson once with its earliest day, and how many lessons have no day that is one.

    A lesson is sensitive if it was so in any play, or is now.
    """
    plays: dict[LessonId, list[Done]] = {}
    for each in done:
        plays.setdefault(each.lesson, []).append(each)
    found = []
    for lesson, those in plays.items():
        dated = [each for each in those if is_day(each.day)]
        if dated:
            first = min(dated, key=lambda each: each.day)
            is_now = lesson in cards and cards[lesson].sensitive
            is_sensitive = is_now or any(each.sensitive for each in those)
            found.append(FirstFinish(lesson, is_sensitive, first.day, _taught(first, cards)))
    return tuple(found), len(plays) - len(found)


def told(finish: FirstFinish, statement: str, actor: str, bamboos: Sequence[Bamboo]) -> Completion:
    """Return what is told of a first finish, under these two marks of chance."""
    if finish.sensitive:
        return Completion(statement, actor, finish.day, None)
    skills = [
        (skill.id, bamboo.id)
        for bamboo in bamboos
        for skill in bamboo.skills
        if not (skill.sensitive or skill.objectives.isdisjoint(finish.objectives))
    ]
    return Completion(
        statement,
        actor,
        finish.day,
        finish.lesson,
        tuple(skill for skill, _ in skills),
        tuple(dict.fromkeys(bamboo for _, bamboo in skills)),
    )


def in_no_order(completions: Collection[Completion]) -> tuple[Completion, ...]:
    """Return them by their days, and within a day by chance: no order of names, of play or of lessons is left."""
    return tuple(sorted(completions, key=lambda each: (each.day, each.id)))


def _taught(first: Done, cards: Mapping[LessonId, LessonCard]) -> tuple[ObjectiveId, ...]:
    """Return what the lesson taught then, so that a statement stays as it was; plays of old know it from the lesson."""
    if first.objectives or first.lesson not in cards:
        return first.objectives
    return cards[first.lesson].objectives
