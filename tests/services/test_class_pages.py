"""The page of a class as the house tells it, after real plays."""

from __future__ import annotations

from app.domain.actions import SkipLesson
from app.domain.class_page import Order
from tests.assigned import take_all_away
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do
from tests.stories import ORDINARY, PLANTED, SENSITIVE


def test_it_tells_what_was_finished(school: School) -> None:
    """By learner and by lesson; a choice of a sensitive lesson is nowhere in it."""
    do(school.open(ORDINARY), *TO_THE_END)
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    told = school.house.class_pages.of(school.school_class.id)
    assert (told.played, len(told.rows)) == (1, 2)
    assert [(line.card.id, [each.id for each in line.finished]) for line in told.lessons] == [
        (ORDINARY, [school.ayu]), (SENSITIVE, [school.ayu]),
    ]  # fmt: skip
    assert PLANTED not in repr(told)


def test_begun_is_told_of_no_lesson(school: School) -> None:
    """Whoever is in the middle of a lesson has not played yet, and the page is as it was."""
    before = school.house.class_pages.of(school.school_class.id)
    do(school.open(ORDINARY), *TO_THE_END[:2])
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS[:3])
    assert school.house.class_pages.of(school.school_class.id) == before
    assert not school.house.class_pages.has_plays(school.school_class.id)


def test_finished_and_left_out_look_the_same(school: School) -> None:
    """Of a sensitive lesson nobody can tell them apart."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    other = next(each for each in school.learners if each.id != school.ayu)
    do(school.house.learning.open(other.id, SENSITIVE), SkipLesson())
    first, second = school.house.class_pages.of(school.school_class.id).rows
    assert (first.cells, first.finished, first.has_played) == (
        second.cells,
        second.finished,
        second.has_played,
    )


def test_a_hidden_lesson_is_not_asked_of_the_class(school: School) -> None:
    """What its learners do not see, nobody counts as not finished."""
    school.house.classes.hide(school.school_class.id, ORDINARY).settle()
    told = school.house.class_pages.of(school.school_class.id)
    assert [line.card.id for line in told.lessons] == [SENSITIVE]


def test_without_a_set_no_lesson_is_listed(school: School) -> None:
    """Who has done what by their own choice stands on nobody's list."""
    do(school.open(SENSITIVE), *THROUGH_CHAPTERS)
    take_all_away(school.house, school.school_class.id).settle()
    told = school.house.class_pages.of(school.school_class.id)
    assert (told.lessons, told.played) == ((), 1)


def test_a_moved_learner_goes_along_with_all_figures(school: School) -> None:
    """And whoever is removed for good is in no figure any more."""
    do(school.open(ORDINARY), *TO_THE_END)
    other = school.house.classes.make("8A", school.school_class.band, "Citra").settle()
    school.house.roster.move(school.ayu, other.id).settle()
    pages = school.house.class_pages
    assert [pages.of(each).played for each in (school.school_class.id, other.id)] == [0, 1]
    assert pages.has_plays(other.id)
    school.house.roster.remove(school.learners[0].id)
    school.house.roster.remove(
        next(each.id for each in school.house.classes.learners(other.id) if each.nickname == "Ayu")
    )
    assert pages.of(other.id).played == 0
    assert [row.learner.nickname for row in pages.of(other.id).ordered(Order.NAME)] == ["Citra"]
