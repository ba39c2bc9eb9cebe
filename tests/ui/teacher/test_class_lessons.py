"""The second page of the teacher's room: the set, what is open today, what is hidden."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.domain.ids import ClassId
from app.ui.routes import ClassLessons, TeacherRoom
from app.ui.teacher.class_lessons import make_class_lessons
from app.ui.teacher.class_lessons.view import LessonLine
from app.ui.teacher.room_frame import RailItem
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.tick_row import RadioRow
from tests import stories
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, Ways, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk, class_id: ClassId | None = None) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_class_lessons(ClassLessons(class_id), at.ways, at.house))


def line(pilot: Pilot, lesson: str) -> LessonLine:
    """Return the line of a lesson."""
    return next(each for each in pilot.all(LessonLine) if each.line.id == lesson)


def test_the_set_shows_its_lessons_in_order_with_minutes_and_marks(pilot: Pilot) -> None:
    """What is sensitive and what needs the teacher is said in words."""
    at = desk()
    screen = shown(pilot, at)
    starter = stories.starter_set()
    lines = screen.model.lines
    assert [each.id for each in lines] == list(starter.lessons)
    assert [each.number for each in lines] == [f"{at}" for at in range(1, len(lines) + 1)]
    about = {each.id: each.about for each in (*lines, *screen.model.others)}
    assert "minute" in about[stories.ORDINARY]
    assert "sensitive" not in about[stories.ORDINARY]
    assert "sensitive" in about[stories.SENSITIVE]
    assert "needs you in the room" in about[stories.WITH_TEACHER]


def set_rows(pilot: Pilot) -> list[RadioRow]:
    """Return the rows of the sets; the two of the practice phone stand below them."""
    return list(pilot.all(RadioRow)[:-2])


def test_a_set_is_assigned_by_its_row_and_taken_away_again(pilot: Pilot) -> None:
    """The row shows what is saved and keeps the focus; both can be undone."""
    at = desk()
    screen = shown(pilot, at)
    rows = set_rows(pilot)
    pilot.tap(rows[1])
    pilot.wait(lambda: rows[1].on)
    assert at.house.classes.school_class(at.class_id).assigned == "more"
    assert pilot.focused is rows[1]

    pilot.tap(rows[-1])
    pilot.wait(lambda: rows[-1].on)
    assert at.house.classes.school_class(at.class_id).assigned is None
    assert not screen.model.lines
    assert "7B has no set now. Learners still find every lesson that is not hidden." in pilot.texts()

    screen.model.undo()
    pilot.wait(lambda: rows[1].on)
    assert at.house.classes.school_class(at.class_id).assigned == "more"


def test_a_set_that_cannot_be_saved_stays_as_it_was(pilot: Pilot) -> None:
    """The sentence says so."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    screen.model.assign("more")
    pilot.wait(lambda: screen.model.problem)

    assert pilot.all(RadioRow)[0].on
    assert "could not be saved" in screen.model.problem


def test_a_lesson_is_opened_for_the_day_and_closed_again(pilot: Pilot) -> None:
    """Its line says until when; tomorrow it is closed by itself."""
    at = desk()
    shown(pilot, at)
    row = line(pilot, stories.WITH_TEACHER)
    button = pilot.find(QuietButton, text="Open for the day")
    pilot.tap(button)
    pilot.wait(lambda: row.line.is_open)
    assert "Open until the end of the day." in pilot.texts()
    assert button.text == "Close again"
    pilot.tap(button)
    pilot.wait(lambda: not row.line.is_open)
    pilot.tap(button)
    pilot.wait(lambda: row.line.is_open)

    at.world.clock.next_day()
    shown(pilot, at)

    assert not line(pilot, stories.WITH_TEACHER).line.is_open


def test_only_a_lesson_that_needs_the_teacher_can_be_opened(pilot: Pilot) -> None:
    """The others are always open, so there is no button."""
    shown(pilot, desk())

    assert len(pilot.all(QuietButton, icon="door")) == 1


def test_a_lesson_is_hidden_and_shown_again(pilot: Pilot) -> None:
    """For the children it is nowhere; the line says so in words and keeps the focus."""
    at = desk()
    screen = shown(pilot, at)
    row = line(pilot, stories.ORDINARY)
    screen.focus.take(next(each for each in pilot.all(QuietButton, text="Hide") if each.parent.parent is row))
    button = pilot.focused
    pilot.key("enter")
    pilot.wait(lambda: row.line.is_hidden)
    assert "Hidden: this class does not see it." in pilot.texts()
    assert pilot.focused is button
    home = at.house.shelves.home(at.learners[0].id)
    assert stories.ORDINARY not in {each.card.id for each in (*home.entries, *home.others)}

    pilot.key("enter")
    pilot.wait(lambda: not row.line.is_hidden)

    home = at.house.shelves.home(at.learners[0].id)
    assert stories.ORDINARY in {each.card.id for each in (*home.entries, *home.others)}


def test_ages_without_lessons_are_told(pilot: Pilot) -> None:
    """No set, no lesson: both cards say so in words."""
    at = desk()
    young = at.house.classes.make("3A", Band.YOUNG, "Malee").settle()
    shown(pilot, at, young.id)

    assert "There is no set of lessons for this age yet." in pilot.texts()
    assert "There is no lesson for this age yet." in pilot.texts()
    assert not set_rows(pilot)


def test_the_practice_phone_is_switched_on_and_off(pilot: Pilot) -> None:
    """It is off until the teacher switches it on, and the change can be undone like every other one."""
    at = desk()
    screen = shown(pilot, at)
    on, off = pilot.all(RadioRow)[-2:]
    assert off.on
    assert not at.house.classes.school_class(at.class_id).practice
    pilot.tap(on)
    pilot.wait(lambda: on.on)
    assert at.house.classes.school_class(at.class_id).practice
    assert "The practice phone is on for 7B." in pilot.texts()
    screen.model.undo()
    pilot.wait(lambda: off.on)
    assert not at.house.classes.school_class(at.class_id).practice


def test_without_a_class_the_page_says_what_comes_first(pilot: Pilot) -> None:
    """There is nothing to choose for nobody."""
    ways = Ways()
    screen: Any = pilot.show(make_class_lessons(ClassLessons(), ways, World().house()))
    assert "Make a class first; then choose its lessons here." in pilot.texts()
    assert not pilot.all(RadioRow)

    screen.model.go_to("class")

    assert ways.taken == [("replace", TeacherRoom(None))]


def test_another_class_is_chosen_on_this_page(pilot: Pilot) -> None:
    """The panel is the same on every page, and the page stays."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    shown(pilot, at, at.class_id)
    pilot.tap(pilot.find(QuietButton, text="Classes"))
    pilot.rest()
    pilot.find(RadioRow, text="8A").dispatch("on_release")

    assert at.ways.taken == [("replace", ClassLessons(second.id))]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title first, sets and lessons next, the rail last."""
    shown(pilot, desk())

    assert pilot.focused.text == "Lessons"
    assert not missed_by_tab(pilot)
    pilot.key("shift+tab")
    pilot.frames(1)
    assert pilot.find(RailItem, icon="play").chosen
