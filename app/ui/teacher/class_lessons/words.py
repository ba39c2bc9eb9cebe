"""What is assigned, and the sets to assign, in words for the teacher."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.domain.assignments import Assignment, OwnSet
from app.domain.errors import msg
from app.domain.ids import AssignmentId, GroupId, LessonId, SetId
from app.domain.readiness import Step
from app.services.assigning import AnySet, Assigned
from app.services.shelves import ClassLesson
from app.ui.days import weekday_and_day
from app.ui.teacher.words import learners_in_words, minutes_in_words
from app.ui.translations import i18n

STEPS = {
    Step.GUIDE: (msg("I have read the teacher guide"), msg("Read the teacher guide, then tick it here")),
    Step.RESPONDER: (
        msg("On our paper stands whom a child goes to"),
        msg("Write on paper whom a child goes to, then tick it here; no name is kept"),
    ),
    Step.NUMBERS: (msg("The help numbers are checked"), msg("Check the help numbers on the page “Help”")),
}
"""What is said when it is done, and before."""

MOST_NAMES = 3
"""Learners who are called by name."""


@dataclass(frozen=True, slots=True)
class WorkLine:
    """One assignment in words."""

    id: AssignmentId
    title: str
    whom: str
    days: str
    lessons: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class SetLine:
    """One set in words."""

    id: SetId
    title: str
    about: str
    is_used: bool
    is_own: bool


@dataclass(frozen=True, slots=True)
class TickLine:
    """One thing to tick in words, with the day on which it was."""

    step: Step
    text: str
    on: bool


def title(lesson_set: AnySet | None) -> str:
    """Return what a set is called, in the language of now where it is a starter set."""
    if lesson_set is None:
        return i18n.tr("A set that is not on this computer")
    return lesson_set.name if isinstance(lesson_set, OwnSet) else i18n.say(lesson_set.title)


def total(lessons: Iterable[ClassLesson]) -> str:
    """Return how many lessons there are, and how long they take together."""
    minutes = [each.minutes for each in lessons]
    words = i18n.ntr("{n} lesson", "{n} lessons", len(minutes)).format(n=len(minutes))
    return f"{words} · {minutes_in_words(sum(minutes))}"


def work_line(
    work: Assigned, groups: Mapping[GroupId, str], lessons: Mapping[LessonId, ClassLesson]
) -> WorkLine:
    """Return what an assignment says."""
    here = work.assignment
    return WorkLine(
        here.id,
        title(work.lesson_set),
        _whom(work, groups),
        days(here),
        total(_in(work.lesson_set, lessons)),
        is_hidden=here.hidden,
    )


def set_line(each: AnySet, used: Collection[SetId], lessons: Mapping[LessonId, ClassLesson]) -> SetLine:
    """Return what a set says; `used` are those that the class has."""
    about = total(_in(each, lessons))
    return SetLine(each.id, title(each), about, is_used=each.id in used, is_own=isinstance(each, OwnSet))


def tick_lines(done_on: Mapping[Step, str]) -> list[TickLine]:
    """Return what comes before a lesson with the teacher."""
    return [_tick_line(step, day) for step, day in done_on.items()]


def days(here: Assignment) -> str:
    """Return from when until when something is assigned, empty for always."""
    told = []
    if here.starts_on:
        told.append(i18n.tr("from {day}").format(day=weekday_and_day(here.starts_on)))
    if here.due_on:
        told.append(i18n.tr("until {day}").format(day=weekday_and_day(here.due_on)))
    return " · ".join(told)


def _tick_line(step: Step, day: str) -> TickLine:
    done, before = STEPS[step]
    text = f"{i18n.tr(done)} · {i18n.day(day)}" if day else i18n.tr(before)
    return TickLine(step, text, on=bool(day))


def _whom(work: Assigned, groups: Mapping[GroupId, str]) -> str:
    whom, count = work.assignment.whom, learners_in_words(len(work.learners))
    if whom.learners:
        names = [each.nickname for each in work.learners]
        return ", ".join(names) if 0 < len(names) <= MOST_NAMES else count
    group = i18n.tr("Whole class") if whom.group is None else groups.get(whom.group, "")
    return " · ".join(each for each in (group, count) if each)


def _in(lesson_set: AnySet | None, lessons: Mapping[LessonId, ClassLesson]) -> list[ClassLesson]:
    return [lessons[each] for each in lesson_set.lessons if each in lessons] if lesson_set else []
