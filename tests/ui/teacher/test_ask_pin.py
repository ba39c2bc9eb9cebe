"""The PIN is asked: it opens, it makes one wait, and the recovery code stands in for it."""

from __future__ import annotations

from app.ui.routes import AskPin, Recover, TeacherRoom
from app.ui.screen import Screen
from app.ui.teacher.ask_pin import make_ask_pin
from app.ui.teacher.pin_pane import PadKey
from app.ui.widgets.buttons import GhostButton
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import OTHER_PIN, PIN, Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Screen:
    """Return the screen, shown, with a PIN set."""
    at.house.door.set_pin(PIN)
    screen: Screen = pilot.show(make_ask_pin(AskPin(TeacherRoom()), at.ways, at.house))
    return screen


def knock(pilot: Pilot, screen: Screen, pin: str) -> None:
    """Type a PIN and wait for the answer."""
    for digit in pin:
        pilot.key(digit)
    pilot.wait(lambda: not screen.model.busy)


def test_the_pin_opens_the_door(pilot: Pilot) -> None:
    """The screen makes room for what was asked for."""
    at = desk()
    knock(pilot, shown(pilot, at), PIN)

    assert at.ways.taken == [("replace", TeacherRoom())]


def test_who_comes_in_can_still_undo_what_was_changed_before(pilot: Pilot) -> None:
    """Until the next start; what was removed for good is told no more."""
    at = desk()
    at.house.last_change.note("Ayu was renamed.", at.house.roster.rename(at.learners[0].id, "Ayuni"))
    at.house.last_change.note("Budi was removed for good.")
    knock(pilot, shown(pilot, at), PIN)

    assert at.house.last_change.told == at.house.last_change.undoes == "Ayu was renamed."


def test_another_pin_is_told_kindly_and_the_dots_are_empty(pilot: Pilot) -> None:
    """Two misses cost nothing but a sentence."""
    at = desk()
    screen = shown(pilot, at)
    knock(pilot, screen, OTHER_PIN)

    assert "not the PIN" in screen.model.problem
    assert screen.model.typed == 0
    assert not screen.model.wait


def test_the_third_miss_makes_one_wait_and_the_seconds_are_counted(pilot: Pilot) -> None:
    """Meanwhile the keys are off; the clock is awake time."""
    at = desk()
    screen = shown(pilot, at)
    for _ in range(3):
        knock(pilot, screen, OTHER_PIN)
    assert "1:00" in screen.model.wait
    assert all(key.disabled for key in pilot.all(PadKey))
    pilot.key("4")
    assert screen.model.typed == 0

    at.world.clock.seconds += 18
    pilot.wait(lambda: "0:42" in screen.model.wait)
    at.world.clock.seconds += 42
    pilot.wait(lambda: not screen.model.wait)

    assert not screen.model.problem
    knock(pilot, screen, PIN)
    assert at.ways.taken


def test_no_waiting_is_told_while_a_pin_is_looked_at(pilot: Pilot) -> None:
    """A miss is counted before the PIN is checked; the third try may still be the right one."""
    at = desk()
    screen = shown(pilot, at)
    for _ in range(2):
        knock(pilot, screen, OTHER_PIN)
    for digit in PIN:
        pilot.key(digit)
        screen.model.tick()
        assert not screen.model.wait
    pilot.wait(lambda: at.ways.taken)


def test_a_restart_does_not_shorten_the_wait(pilot: Pilot) -> None:
    """The screen of the next start begins with the whole waiting time."""
    at = desk()
    screen = shown(pilot, at)
    for _ in range(3):
        knock(pilot, screen, OTHER_PIN)
    at.world.clock.seconds += 50
    at.house = at.world.house()
    again = pilot.show(make_ask_pin(AskPin(TeacherRoom()), at.ways, at.house))

    assert "1:00" in again.model.wait


def test_a_try_that_cannot_be_counted_is_told(pilot: Pilot) -> None:
    """A full disk opens no door, and the dots are empty again."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    knock(pilot, screen, PIN)

    assert screen.model.problem
    assert screen.model.typed == 0
    assert not at.ways.taken


def test_a_forgotten_pin_leads_to_the_recovery_code(pilot: Pilot) -> None:
    """One tap."""
    at = desk()
    shown(pilot, at)
    pilot.tap(pilot.find(GhostButton))

    assert at.ways.taken == [("replace", Recover(TeacherRoom()))]


def test_tab_reaches_everything_and_escape_goes_back(pilot: Pilot) -> None:
    """The question has the focus first."""
    at = desk()
    shown(pilot, at)
    assert pilot.focused.text.startswith("Teacher")
    assert not missed_by_tab(pilot)

    pilot.key("escape")

    assert at.ways.taken == [("back", None)]
