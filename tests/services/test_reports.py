"""The report of a learner as the house tells it, after real plays."""

from __future__ import annotations

from app.domain.actions import SkipLesson
from app.domain.report import LearnerReport
from tests import stories
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do
from tests.stories import ORDINARY, PLANTED, SENSITIVE


def told(school: School) -> LearnerReport:
    """Return Ayu's report."""
    return school.house.reports.of(school.ayu)


def test_a_finished_lesson_stands_in_it(school: School) -> None:
    """With its title and the day, in the report of who has finished it."""
    do(school.open(ORDINARY), *TO_THE_END)
    assert [(each.day, each.title) for each in told(school).finished] == [("2026-03-02", stories.text("O1"))]
    other = next(each for each in school.learners if each.id != school.ayu)
    assert school.house.reports.of(other.id).finished == ()


def test_a_sensitive_lesson_played_or_skipped_leaves_the_same_report(school: School) -> None:
    """Nobody can tell them apart, and no choice is in it."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    played = told(school)
    assert PLANTED not in repr(played)
    assert [each.title for each in played.finished] == [None]
    other = type(school)(school.world, school.house, school.school_class)
    skipper = next(each for each in other.learners if each.id != school.ayu)
    do(other.house.learning.open(skipper.id, SENSITIVE), SkipLesson())
    skipped = school.house.reports.of(skipper.id)
    assert (skipped.finished, skipped.bamboos) == (played.finished, played.bamboos)
