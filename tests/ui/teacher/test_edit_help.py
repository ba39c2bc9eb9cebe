"""Person and numbers of the school, kept with the day of their check."""

from __future__ import annotations

from typing import Any

from app.services.helping import TypedRow
from app.ui.routes import EditHelp, TeacherRoom, WhoIsHere
from app.ui.teacher.edit_help import make_edit_help
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.text_box import TextBox
from app.ui.widgets.tick_row import TickRow
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_edit_help(EditHelp(), at.ways, at.house))


def fill(pilot: Pilot, country: str) -> None:
    """Take the drafts of a country by touch."""
    pilot.tap(pilot.find(QuietButton, text="Start from drafts"))
    pilot.rest()
    pilot.tap(pilot.find(QuietButton, text=country))
    pilot.rest()


def test_what_is_typed_and_ticked_is_kept_as_checked_today(pilot: Pilot) -> None:
    """The person and two numbers, typed and ticked by keyboard alone."""
    at = desk()
    shown(pilot, at)
    pilot.key("tab")
    pilot.type("Library")
    for service, number in (("Child line", "129"), ("Clinic", "021-555")):
        for text in (service, number):
            pilot.key("tab")
            pilot.type(text)
        pilot.key("tab")
        pilot.key("space")
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
    assert "The help numbers are kept." in pilot.texts()


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
    screen.model.keep("Office", [TypedRow("Line", "130")])
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
    screen.model.keep("", [TypedRow("Child line", "soon")])
    assert "Child line" in screen.model.problem
    screen.model.keep("", [TypedRow("", "129")])
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
    """The title has the focus first; nine boxes, four ticks, two buttons, the way back."""
    shown(pilot, desk())

    assert pilot.focused.text == "Help numbers"
    assert not missed_by_tab(pilot)


def test_a_number_without_a_tick_is_no_number_for_children(pilot: Pilot) -> None:
    """It is kept as a draft, which is said at once and in its row."""
    at = desk()
    screen = shown(pilot, at)
    screen.model.keep("", [TypedRow("Line", "130", is_checked=False), TypedRow("Child line", "129")])
    pilot.wait(lambda: screen.model.can_undo)
    pilot.frames(2)

    page = at.house.helping.page()
    assert [each.number for each in page.numbers] == ["129"]
    assert [each.number for each in page.drafts] == ["130"]
    assert "Kept. 1 number is not checked yet, so children do not see it." in pilot.texts()
    assert "Not checked by your school yet" in screen.model.rows[0].state
    assert "Checked on" in screen.model.rows[1].state


def test_a_number_that_is_changed_has_to_be_called_again(pilot: Pilot) -> None:
    """One that stays keeps its day; a tick gives it a new one."""
    at = desk()
    at.house.helping.keep("", (("Line", "129"), ("Clinic", "021"), ("Office", "5"))).settle()
    at.world.clock.next_day(10)
    screen = shown(pilot, at)
    rows = [TypedRow("Line", "129", is_checked=False), TypedRow("Clinic", "022", is_checked=False)]
    screen.model.keep("", [*rows, TypedRow("Office", "5")])
    pilot.wait(lambda: screen.model.can_undo)

    days = {each.number: each.checked_on for each in at.house.helping.page().rows}
    assert days == {"129": "2026-03-02", "022": "", "5": "2026-03-12"}


def test_drafts_of_a_country_fill_empty_rows_and_are_not_kept(pilot: Pilot) -> None:
    """What was typed stays; what has no room is told; leaving asks."""
    at = desk()
    screen = shown(pilot, at)
    pilot.all(TextBox)[0].text = "Library"
    pilot.all(TextBox)[1].text, pilot.all(TextBox)[2].text = "Clinic", "021"
    fill(pilot, "Many")

    typed = [box.text for box in pilot.all(TextBox)]
    assert typed[:7] == ["Library", "Clinic", "021", "Line 0", "100", "Line 1", "101"]
    assert "Line 3, Line 4" in screen.model.problem
    assert "Last seen in 2020." in screen.model.rows[1].state
    assert not any(row.on for row in pilot.all(TickRow))
    assert not at.house.helping.page().rows
    screen.go_to("class")
    assert isinstance(screen.layer, Dialog)


def test_a_draft_that_is_there_already_is_not_taken_twice(pilot: Pilot) -> None:
    """Whoever takes the same country again gets nothing new."""
    at = desk()
    screen = shown(pilot, at)
    fill(pilot, "Few")
    fill(pilot, "Few")
    assert [row.number for row in screen.model.rows] == ["129", "", "", ""]
    assert not screen.model.problem
