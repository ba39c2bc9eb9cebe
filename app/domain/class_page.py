"""The page of a class: who has played, who has finished what, how the skills stand, and who may need a talk.

It is made of the same figures as each learner's own report. Of a sensitive lesson it knows that it is finished, as
skipped is; a sensitive skill is practised or not yet, and takes part in no order and in no talk. Begun is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.classroom import Learner, SchoolClass
from app.domain.growth import Bamboo, Skill
from app.domain.ids import LearnerId, LessonId
from app.domain.plays import Done
from app.domain.report import SkillReport, Skills, Step
from app.domain.shelf import LessonCard


class Order(Enum):
    """How the learners follow each other. None of them goes by how much somebody has done."""

    TALK = "talk"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Row:
    """One learner: a report for each skill, and how many of the assigned lessons are finished."""

    learner: Learner
    cells: tuple[SkillReport, ...]
    finished: int
    has_played: bool

    @property
    def talk_about(self) -> tuple[Skill, ...]:
        """The ordinary skills that two lessons have not brought yet: a talk may help."""
        return tuple(cell.skill for cell in self.cells if cell.may_need_talk)


@dataclass(frozen=True, slots=True)
class Column:
    """One skill of a bamboo, and how many learners are growing or strong; of a sensitive one, how many practised it."""

    bamboo: Bamboo
    skill: Skill
    reached: int


@dataclass(frozen=True, slots=True)
class LessonLine:
    """One assigned lesson, and by name who has finished it. Finished and skipped are the same."""

    card: LessonCard
    finished: tuple[Learner, ...]


@dataclass(frozen=True, slots=True)
class ClassPage:
    """What the teacher sees of a class; `rows` by name, `lessons` as they are assigned."""

    school_class: SchoolClass
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    lessons: tuple[LessonLine, ...]

    @property
    def played(self) -> int:
        """How many learners have finished a lesson on this machine."""
        return sum(1 for row in self.rows if row.has_played)

    @property
    def talks(self) -> tuple[Row, ...]:
        """Who may need a talk, by name."""
        return tuple(row for row in self.rows if row.talk_about)

    def ordered(self, order: Order) -> tuple[Row, ...]:
        """Return the rows by name, or first those of learners who may need a talk, each part by name."""
        if order is Order.NAME:
            return self.rows
        return tuple(sorted(self.rows, key=lambda row: not row.talk_about))

    def shuffled(self, roll: Callable[[int], int]) -> tuple[Row, ...]:
        """Return the rows in an order of chance, for when names are hidden: no place tells who it is."""
        left = list(self.rows)
        return tuple(left.pop(roll(len(left))) for _ in self.rows)


def class_page(
    school_class: SchoolClass,
    learners: Sequence[Learner],
    done: Mapping[LearnerId, Sequence[Done]],
    bamboos: Sequence[Bamboo],
    cards: Iterable[LessonCard],
    assigned: Sequence[LessonId],
) -> ClassPage:
    """Put the page together from what each of the learners (by name) has finished."""
    skills = Skills(cards, bamboos)
    lessons = [skills.cards[each] for each in assigned if each in skills.cards]
    given = {card.id for card in lessons}
    finished = [{play.lesson for play in done[each.id]} for each in learners]
    rows = tuple(
        Row(each, skills.of(done[each.id]), len(given & theirs), has_played=bool(theirs))
        for each, theirs in zip(learners, finished, strict=True)
    )
    return ClassPage(
        school_class,
        rows,
        _columns(bamboos, rows),
        tuple(
            LessonLine(
                card,
                tuple([each for each, theirs in zip(learners, finished, strict=True) if card.id in theirs]),
            )
            for card in lessons
        ),
    )


def _columns(bamboos: Iterable[Bamboo], rows: Sequence[Row]) -> tuple[Column, ...]:
    pairs = [(bamboo, skill) for bamboo in bamboos for skill in bamboo.skills]
    return tuple(
        Column(bamboo, skill, sum(1 for row in rows if _is_reached(row.cells[at])))
        for at, (bamboo, skill) in enumerate(pairs)
    )


def _is_reached(cell: SkillReport) -> bool:
    """Tell whether a learner counts in the row of the whole class."""
    return cell.is_practised if cell.step is None else cell.step >= Step.GROWING
