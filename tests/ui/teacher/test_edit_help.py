"""Person and numbers of the school, kept with the day of their check."""

from __future__ import annotations

from app.ui.routes import EditHelp, TeacherRoom, WhoIsHere
from app.ui.screen import Screen
from app.ui.teacher.edit_help import make_edit_help
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_edit_help(EditHelp(), at.ways, at.house))
    return screen


def test_what_is_typed_is_kept_as_checked_today(pilot: Pilot) -> None:
    """The person and two numbers, typed by keyboard alone."""
    at = desk()
    shown(pilot, at)
    for text in ("Library", "Child line", "129", "Clinic", "021-555"):
        pilot.key("tab")
        pilot.type(text)
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: at.house.helping.page().numbers)
    pilot.frames(3)

    page = at.house.helping.page()
    assert page.person == "Library"
    assert [(each.service, each.number) for each in page.numbers] == [
        ("Child line", "129"),
        ("Clinic", "021-555"),
    ]
    assert page.checked_on == at.world.clock.today()
    assert "The help numbers are kept as checked today." in pilot.texts()


def test_what_is_kept_is_shown_with_its_day(pilot: Pilot) -> None:
    """Old numbers say that it is time to check them."""
    at = desk()
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    at.world.clock.next_day(200)
    screen = shown(pilot, at)

    assert [box.text for box in pilot.all(TextBox)][:3] == ["Library", "Line", "129"]
    assert screen.model.is_stale
    assert "2026-03-02" in screen.model.checked
    assert screen.model.checked in pilot.texts()


def test_fresh_numbers_say_until_when(pilot: Pilot) -> None:
    """The day of the check and the day on which they become old; without numbers the page says what children read."""
    at = desk()
    assert "no help numbers yet" in shown(pilot, at).model.checked
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    screen = shown(pilot, at)

    assert not screen.model.is_stale
    assert "2026-03-02" in screen.model.checked
    assert "2026-09-01" in screen.model.checked


def test_kept_numbers_can_be_undone(pilot: Pilot) -> None:
    """The list of before comes back, with its own day."""
    at = desk()
    at.house.helping.keep("Library", (("Line", "129"),)).settle()
    at.world.clock.next_day(200)
    screen = shown(pilot, at)
    screen.model.keep("Office", [("Line", "130")])
    pilot.wait(lambda: screen.model.can_undo)
    assert pilot.all(TextBox)[0].text == "Office"

    screen.model.undo()
    pilot.wait(lambda: not screen.model.can_undo)

    page = at.house.helping.page()
    assert (page.person, page.checked_on) == ("Library", "2026-03-02")
    assert pilot.all(TextBox)[0].text == "Library"


def test_a_service_without_a_number_is_not_dropped_silently(pilot: Pilot) -> None:
    """Nothing is kept until the row is whole or empty."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.keep("", [("Child line", "soon")])
    assert "Child line" in screen.model.problem
    screen.model.keep("", [("", "129")])
    assert "129" in screen.model.problem

    assert not at.house.helping.page().numbers
    assert not at.ways.taken


def test_numbers_that_cannot_be_saved_are_told(pilot: Pilot) -> None:
    """What was typed stays in the boxes."""
    at = desk()
    screen = shown(pilot, at)
    pilot.key("tab")
    pilot.type("Library")
    at.world.classrooms.disk.fail_next()
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)

    assert pilot.all(TextBox)[0].text == "Library"
    assert not at.ways.taken


def test_leaving_the_page_asks_only_after_a_change(pilot: Pilot) -> None:
    """By Escape and by the rail alike; the safe answer stays."""
    at = desk()
    screen = shown(pilot, at)
    pilot.key("escape")
    screen.go_to("class")
    ways = [("start", WhoIsHere(at.class_id)), ("replace", TeacherRoom(at.class_id))]
    assert at.ways.taken == ways

    pilot.key("tab")
    pilot.type("Library")
    pilot.key("escape")
    assert isinstance(screen.layer, Dialog)
    screen.layer.answer("on_other_chosen")

    assert at.ways.taken == [*ways, ways[0]]
    screen.go_to("lessons")
    assert isinstance(screen.layer, Dialog)
    screen.layer.cancel()
    assert at.ways.taken == [*ways, ways[0]]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The title has the focus first; nine boxes, the main button, the way back."""
    shown(pilot, desk())

    assert pilot.focused.text == "Help numbers"
    assert not missed_by_tab(pilot)
