"""A lesson with the class keeps nothing, and goes on with what has most hands."""

from __future__ import annotations

import pytest

from app.domain.actions import Choose, Rewind
from app.domain.errors import IllegalAction, LessonHidden
from app.domain.ids import ChoiceId
from tests import stories
from tests.services.school import THROUGH_CHAPTERS, do, school
from tests.services.test_who_sees_what import Watched
from tests.walks import straight_walks

ORDINARY, SENSITIVE, WITH_TEACHER = stories.ORDINARY, stories.SENSITIVE, stories.WITH_TEACHER


def test_of_a_lesson_with_the_class_no_port_hears() -> None:
    """On every way through, of any kind of lesson, nothing is saved and nothing is counted."""
    for lesson in (stories.sensitive(), stories.with_teacher()):
        for way in list(straight_walks(lesson))[::29]:
            watched = Watched()
            session = watched.school.house.learning.together.with_class(
                watched.school.school_class.id, lesson.id
            )
            do(session, *way)
            assert session.is_over
            written = {"save", "put", "add", "settle", "forget"}
            assert [call for call in watched.calls if call.method in written] == []


def test_a_class_goes_on_with_what_has_most_hands() -> None:
    """Choices with fewer hands are not taken; where several lead, any of these may be."""
    at = school()
    session = at.house.learning.together.with_class(at.school_class.id, ORDINARY)
    session.count(ChoiceId("shout"), 11)
    session.count(ChoiceId("plain"), 11)
    with pytest.raises(IllegalAction):
        session.act(Choose(ChoiceId("silent")))
    do(session, Choose(ChoiceId("plain")))
    assert session.vote is None
    do(session, Rewind(0))
    assert session.vote is not None
    assert {number for _, number in session.vote.hands} == {0}


def test_in_a_sensitive_lesson_no_hands_are_counted() -> None:
    """The class agrees on one suggestion instead."""
    at = school()
    session = at.house.learning.together.with_class(at.school_class.id, SENSITIVE)
    assert session.vote is None
    with pytest.raises(IllegalAction):
        session.count(ChoiceId("planted-wait"), 1)
    do(session, *THROUGH_CHAPTERS)
    assert session.is_over


def test_a_hidden_lesson_is_not_shown_to_the_class_either() -> None:
    """One that needs the teacher is: she is there."""
    at = school()
    at.house.classes.hide(at.school_class.id, ORDINARY).settle()
    with pytest.raises(LessonHidden):
        at.house.learning.together.with_class(at.school_class.id, ORDINARY)
    assert at.house.learning.together.with_class(at.school_class.id, WITH_TEACHER).lesson.teacher_present
