"""The teacher's room: the class, its sign-ins, its lessons, the help numbers, the PIN."""

from __future__ import annotations

from app.domain.ids import ClassId
from app.domain.lesson import Band
from app.ui.routes import ChooseLanguage, EditHelp, HandOut, MakeClass, NewPin, TeacherRoom, WhoIsHere
from app.ui.screen import Screen
from app.ui.teacher.teacher_room import make_teacher_room
from app.ui.teacher.teacher_room.view import LearnerRow, PresentRow
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.tick_row import RadioRow
from tests import stories
from tests.fakes import World
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, Ways, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk, class_id: ClassId | None = None) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_teacher_room(TeacherRoom(class_id), at.ways, at.house))
    return screen


def test_a_learner_leads_to_the_pictures(pilot: Pilot) -> None:
    """Each row of the class is one learner."""
    at = desk()
    shown(pilot, at)
    rows = pilot.all(LearnerRow)
    assert [row.name for row in rows] == ["Ayu", "Budi", "Citra"]

    pilot.tap(rows[1])

    assert at.ways.taken == [("go", HandOut(at.class_id, at.learners[1].id))]


def test_who_asked_for_help_comes_first_and_is_marked_in_words(pilot: Pilot) -> None:
    """Five misses are no secret here, and no colour alone."""
    at = desk()
    at.miss(at.learners[2])
    shown(pilot, at)

    rows = pilot.all(LearnerRow)
    assert [row.name for row in rows if row.asked] == ["Citra"]
    assert rows[0].asked
    assert "asked for help with the pictures" in pilot.texts()


def test_a_set_is_assigned_by_its_row(pilot: Pilot) -> None:
    """The row shows what is saved, and keeps the focus."""
    at = desk()
    screen = shown(pilot, at)
    other = pilot.all(RadioRow)[1]
    assert not other.on

    pilot.tap(other)
    pilot.wait(lambda: other.on)

    assert at.house.classes.school_class(at.class_id).assigned == "more"
    assert pilot.focused is other
    assert not screen.model.problem


def test_a_set_that_cannot_be_saved_stays_as_it_was(pilot: Pilot) -> None:
    """The sentence says so."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    screen.model.assign("more")
    pilot.wait(lambda: screen.model.problem)

    assert pilot.all(RadioRow)[0].on
    assert screen.model.problem in pilot.texts()


def test_a_lesson_is_opened_for_today_and_closed_tomorrow(pilot: Pilot) -> None:
    """The words beside it say that it closes by itself."""
    at = desk()
    shown(pilot, at)
    row = pilot.find(PresentRow)
    assert any("closes by itself" in text for text in pilot.texts())
    pilot.tap(pilot.find(QuietButton, text="Open for today"))
    pilot.wait(lambda: row.is_open)
    assert "Open today" in pilot.texts()

    at.world.clock.next_day()
    shown(pilot, at)

    assert not pilot.find(PresentRow).is_open


def test_help_numbers_tell_when_they_were_checked(pilot: Pilot) -> None:
    """After half a year it is time again."""
    at = desk()
    screen = shown(pilot, at)
    assert screen.model.help_words == "No numbers yet"
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    at.world.clock.next_day(184)

    screen = shown(pilot, at)

    assert screen.model.help_is_stale
    assert any("time to check" in text for text in pilot.texts())


def test_every_button_leads_where_it_says(pilot: Pilot) -> None:
    """Numbers, class and PIN."""
    at = desk()
    shown(pilot, at)
    for words in ("Edit the numbers", "Make another class", "New PIN"):
        pilot.find(QuietButton, text=words).dispatch("on_release")
    pilot.find(MainButton).dispatch("on_release")

    assert at.ways.taken == [
        ("go", EditHelp()),
        ("go", MakeClass()),
        ("go", NewPin(TeacherRoom(at.class_id))),
        ("start", WhoIsHere(at.class_id)),
    ]


def test_the_room_shows_the_class_it_was_opened_for_and_the_next_one(pilot: Pilot) -> None:
    """After a second class was made, its own pupils are on the list."""
    at = desk()
    second = at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    screen = shown(pilot, at, second.id)
    assert screen.model.class_name == "8A"
    assert [row.name for row in pilot.all(LearnerRow)] == ["Malee"]

    screen.model.next_class()

    assert at.ways.taken == [("replace", TeacherRoom(at.class_id))]


def test_a_room_without_a_class_says_what_to_do(pilot: Pilot) -> None:
    """No card is about a class that is not there, and leaving leads to the start."""
    ways = Ways()
    pilot.show(make_teacher_room(TeacherRoom(), ways, World().house()))
    assert "No class yet" in pilot.texts()
    assert not pilot.all(QuietButton, text="Next class")
    assert "Lessons of the class" not in pilot.texts()

    pilot.key("escape")

    assert ways.taken == [("start", ChooseLanguage(is_first=True))]


def test_a_band_without_lessons_is_told(pilot: Pilot) -> None:
    """Empty cards say so in words."""
    at = desk()
    young = at.house.classes.make("3A", Band.YOUNG, "Malee").settle()
    shown(pilot, at, young.id)

    assert any("no set of lessons" in text for text in pilot.texts())
    assert any("No lesson for this age" in text for text in pilot.texts())


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """In a class with lessons of every kind; the title has the focus first, Leave comes last."""
    at = desk()
    at.house.classes.make("8A", Band.OLDER, "Malee").settle()
    assert at.world.library.lesson(stories.WITH_TEACHER, Band.MIDDLE).teacher_present
    shown(pilot, at)

    assert pilot.focused.text == "Teacher's room"
    assert not missed_by_tab(pilot)
