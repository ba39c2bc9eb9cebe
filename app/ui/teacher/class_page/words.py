"""A class page in words: what the heat map draws is said here as well, for whoever does not see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.class_page import ClassPage, Column, LessonLine, Row
from app.domain.report import SkillReport, Step
from app.ui.report_words import skill_words
from app.ui.translations import i18n

PRACTISED = 4
"""How the cell of a sensitive skill is drawn that was practised; the others are drawn by their step."""
NOBODY = ""


@dataclass(frozen=True, slots=True)
class SkillHead:
    """What stands above a column, and how many of the class are so far."""

    title: str
    colour: str
    reached: str
    is_practised: bool
    """Whether the number tells who has practised it, as of sensitive skills."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """One learner of the heat map. Without an `id` the name is hidden, and with it the face."""

    id: str
    name: str
    face: int
    tint: int
    mirrored: bool
    talks: bool
    cells: tuple[int, ...]
    said: str
    """The whole row in a sentence."""


@dataclass(frozen=True, slots=True)
class TalkWords:
    """Somebody who may need a talk, and about what."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class LessonWords:
    """An assigned lesson, how many have finished it, and their names."""

    id: str
    title: str
    count: str
    share: float
    names: tuple[str, ...]


def head_words(columns: Iterable[Column]) -> list[SkillHead]:
    """Return the head of each column."""
    return [
        SkillHead(i18n.say(each.skill.title), each.bamboo.colour, f"{each.reached}", each.skill.sensitive)
        for each in columns
    ]


def row_words(row: Row) -> RowWords:
    """Return a learner's row with the name."""
    learner, avatar = row.learner, row.learner.avatar
    return RowWords(
        learner.id,
        learner.nickname,
        avatar.face,
        avatar.tint,
        avatar.mirrored,
        bool(row.talk_about),
        _cells(row),
        _said(learner.nickname, row),
    )


def nameless_words(number: int, row: Row) -> RowWords:
    """Return a learner's row without anything that tells who it is, or that a talk is needed."""
    name = i18n.tr("Learner {n}").format(n=number)
    return RowWords(NOBODY, name, 0, 0, mirrored=False, talks=False, cells=_cells(row), said=_said(name, row))


def talk_words(row: Row) -> TalkWords:
    """Return about what somebody may need a talk."""
    about = " · ".join(i18n.say(each.title) for each in row.talk_about)
    return TalkWords(row.learner.id, row.learner.nickname, about)


def lesson_words(line: LessonLine, learners: int, *, is_hidden: bool) -> LessonWords:
    """Return who has finished a lesson; no names where these are hidden."""
    number = len(line.finished)
    count = i18n.tr("{n} of {total}").format(n=number, total=learners)
    names = () if is_hidden else tuple(each.nickname for each in line.finished)
    return LessonWords(
        line.card.id, i18n.say(line.card.title), count, number / learners if learners else 0, names
    )


def played_words(page: ClassPage) -> str:
    """Return how many have played."""
    told = i18n.tr("On this computer: {n} of {total} have played")
    return told.format(n=page.played, total=len(page.rows))


def _cells(row: Row) -> tuple[int, ...]:
    return tuple(_cell(each) for each in row.cells)


def _cell(told: SkillReport) -> int:
    if told.step is None:
        return PRACTISED if told.is_practised else int(Step.NOT_YET)
    return int(told.step)


def _said(name: str, row: Row) -> str:
    skills = (skill_words(each) for each in row.cells)
    return f"{name}. " + "; ".join(f"{each['title']}: {each['words']}" for each in skills)
