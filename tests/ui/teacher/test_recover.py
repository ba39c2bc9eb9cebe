"""A teacher who has forgotten the PIN types the recovery code."""

from __future__ import annotations

from app.ui.routes import NewPin, Recover, TeacherRoom
from app.ui.screen import Screen
from app.ui.teacher.recover import make_recover
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import PIN, Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> tuple[Screen, str]:
    """Return the screen, shown, and the code that fits."""
    code = at.house.door.set_pin(PIN).code
    return pilot.show(make_recover(Recover(TeacherRoom()), at.ways, at.house)), code


def test_the_code_leads_to_a_new_pin(pilot: Pilot) -> None:
    """Small letters and missing hyphens fit too; Enter sends it."""
    at = desk()
    _, code = shown(pilot, at)
    pilot.key("tab")
    pilot.type(code.lower().replace("-", " "))
    pilot.key("enter")
    pilot.wait(lambda: at.ways.taken)

    assert at.ways.taken == [("replace", NewPin(TeacherRoom()))]


def test_another_code_is_told_and_can_be_mended(pilot: Pilot) -> None:
    """What was typed stays in the box."""
    at = desk()
    screen, _ = shown(pilot, at)
    pilot.key("tab")
    pilot.type("ABCD")
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)

    assert "not the code" in screen.model.problem
    assert pilot.find(TextBox).text == "ABCD"


def test_an_empty_box_is_no_try(pilot: Pilot) -> None:
    """It does not count as a miss."""
    at = desk()
    screen, _ = shown(pilot, at)
    for _ in range(9):
        pilot.tap(pilot.find(MainButton))

    assert screen.model.problem
    assert not at.house.door.seconds_to_wait()


def test_misses_make_one_wait_here_too(pilot: Pilot) -> None:
    """The time is told and counted, and the button is off."""
    at = desk()
    screen, code = shown(pilot, at)
    for _ in range(3):
        screen.model.send("ABCD")
        pilot.wait(lambda: not screen.model.busy)
    assert "1:00" in screen.model.wait
    assert pilot.find(MainButton).disabled
    screen.model.send(code)
    assert not screen.model.busy

    at.world.clock.seconds += 60
    pilot.wait(lambda: not screen.model.wait)

    assert not pilot.find(MainButton).disabled


def test_tab_reaches_everything_and_escape_leaves_the_box(pilot: Pilot) -> None:
    """Also while something is typed."""
    at = desk()
    shown(pilot, at)
    assert not missed_by_tab(pilot)

    pilot.tap(pilot.find(TextBox))
    pilot.type("AB")
    pilot.key("escape")

    assert at.ways.taken == [("back", None)]
