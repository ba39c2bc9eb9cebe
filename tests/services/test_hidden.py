"""A lesson that the teacher has put away shows nowhere for the class."""

from __future__ import annotations

import pytest

from app.domain.band import Band
from app.domain.errors import LessonHidden
from tests import stories
from tests.assigned import make_ready
from tests.services.school import TO_THE_END, do, school


def test_a_hidden_lesson_is_on_no_shelf_and_does_not_open() -> None:
    """Neither in the set nor beside it, not as the next one, and not by its id; another class has it."""
    at = school()
    at.house.classes.hide(at.school_class.id, stories.ORDINARY).settle()
    at.restart()
    home = at.house.shelves.home(at.ayu)
    shown = {each.card.id for each in (*home.entries, *home.others)}
    assert stories.ORDINARY not in shown
    assert home.next_one is None or home.next_one.card.id != stories.ORDINARY
    with pytest.raises(LessonHidden):
        at.open(stories.ORDINARY)
    other = at.house.classes.make("8A", Band.MIDDLE, "Malee").settle()
    (malee,) = at.house.classes.learners(other.id)
    assert at.house.learning.open(malee.id, stories.ORDINARY)


def test_what_was_done_in_it_is_kept() -> None:
    """Growth stays; brought back, the lesson is as done as it was."""
    at = school()
    do(at.open(stories.ORDINARY), *TO_THE_END)
    before = at.house.shelves.home(at.ayu)
    at.house.classes.hide(at.school_class.id, stories.ORDINARY).settle()
    assert at.house.shelves.home(at.ayu).growth == before.growth
    at.house.classes.unhide(at.school_class.id, stories.ORDINARY).settle()
    assert at.house.shelves.home(at.ayu) == before


def test_the_teacher_sees_every_lesson_for_the_ages() -> None:
    """With its minutes, and whether it is hidden or open today."""
    at = school()
    at.house.classes.hide(at.school_class.id, stories.ORDINARY).settle()
    make_ready(at.house)
    at.house.classes.open_today(at.school_class.id, stories.WITH_TEACHER).settle()
    lessons = {each.card.id: each for each in at.house.shelves.lessons(at.school_class.id)}
    assert set(lessons) == {stories.ORDINARY, stories.SENSITIVE, stories.WITH_TEACHER}
    assert [key for key, each in lessons.items() if each.is_hidden] == [stories.ORDINARY]
    assert lessons[stories.WITH_TEACHER].is_open
    at.house.classes.close_today(at.school_class.id, stories.WITH_TEACHER).settle()
    again = {each.card.id: each for each in at.house.shelves.lessons(at.school_class.id)}
    assert not again[stories.WITH_TEACHER].is_open
