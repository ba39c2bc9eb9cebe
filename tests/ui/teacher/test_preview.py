"""A lesson as a child sees it: nothing is kept, and one comes back."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.domain.ids import LessonId
from app.ui.routes import AssignSet, PreviewLesson
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.teacher.assign.draft import new_draft
from app.ui.teacher.preview.view import PreviewScreen
from app.ui.widgets.buttons import QuietButton
from tests.stories import ORDINARY, SENSITIVE
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import SchoolHouse, open_house


def previewed(pilot: Pilot, lesson: LessonId = ORDINARY, band: Band = Band.MIDDLE) -> tuple[SchoolHouse, Any]:
    """Return the house and the screen of a preview that was come to from the set."""
    school = open_house(pilot)
    class_id = school.make_class("Ayu")
    school.show(AssignSet(class_id, new_draft("Friends online")))
    pilot.navigator.go(PreviewLesson(lesson, band))
    pilot.frames(4)
    return school, pilot.navigator.screen


def test_it_says_that_nothing_is_kept_and_keeps_nothing(pilot: Pilot) -> None:
    """Neither of an ordinary lesson nor of a sensitive one, played or skipped."""
    for lesson in (ORDINARY, SENSITIVE):
        school, screen = previewed(pilot, lesson)
        assert "Preview for 11 to 13 years: nothing is kept." in pilot.texts()
        for _ in range(4):
            screen.model.go() if screen.model.task.main_label else screen.model.choose(1)
            pilot.rest()
        screen.model.skip_lesson()
        pilot.wait(lambda school=school: isinstance(school.route, AssignSet))  # type: ignore[misc]
        assert not school.world.plays.kept
        assert not school.world.tallies.kept


def test_the_band_leads_back(pilot: Pilot) -> None:
    """To where one was, with one touch; nobody is signed out meanwhile."""
    school, screen = previewed(pilot, SENSITIVE)
    assert isinstance(screen, PreviewScreen)
    assert not screen.is_private
    pilot.tap(pilot.find(QuietButton, text="Back to the set"))
    pilot.frames(2)
    assert isinstance(school.route, AssignSet)


def test_a_lesson_that_is_not_there_says_so(pilot: Pilot) -> None:
    """And leads back."""
    school, screen = previewed(pilot, ORDINARY, Band.OLDER)
    assert isinstance(screen, ClosedScreen)
    pilot.key("escape")
    pilot.frames(2)
    assert isinstance(school.route, AssignSet)
