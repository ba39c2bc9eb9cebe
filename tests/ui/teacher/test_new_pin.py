"""A teacher chooses a PIN: six digits, twice, then the recovery code."""

from __future__ import annotations

from app.ui.routes import NewPin, RecoveryCode, TeacherRoom
from app.ui.screen import Screen
from app.ui.teacher.new_pin import make_new_pin
from app.ui.teacher.pin_pane import PadKey, PinDot
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import OTHER_PIN, PIN, Desk, desk, missed_by_tab


def shown(pilot: Pilot, at: Desk) -> Screen:
    """Return the screen, shown."""
    screen: Screen = pilot.show(make_new_pin(NewPin(TeacherRoom()), at.ways, at.house))
    return screen


def press(pilot: Pilot, digits: str) -> None:
    """Press keys of the keyboard."""
    for digit in digits:
        pilot.key(digit)


def test_six_digits_twice_by_keyboard_lead_to_the_recovery_code(pilot: Pilot) -> None:
    """Every digit of the keyboard counts, and the PIN is set."""
    at = desk()
    shown(pilot, at)
    press(pilot, "602")
    press(pilot, "958")
    press(pilot, OTHER_PIN)
    pilot.wait(lambda: at.ways.taken)

    way, route = at.ways.taken[0]
    assert way == "replace"
    assert isinstance(route, RecoveryCode)
    assert route.then == TeacherRoom()
    assert at.house.door.is_set


def test_the_pad_types_and_erases(pilot: Pilot) -> None:
    """Each press fills a dot, the eraser and Backspace empty one."""
    at = desk()
    shown(pilot, at)
    for digit in "150":
        pilot.tap(pilot.find(PadKey, text=digit))
    assert [dot.full for dot in pilot.all(PinDot)] == [True] * 3 + [False] * 3

    pilot.tap(pilot.find(PadKey, word=True))
    pilot.key("backspace")

    assert len(pilot.all(PinDot, full=True)) == 1


def test_the_pin_itself_shows_nowhere(pilot: Pilot) -> None:
    """Beside the keys of the pad no digit is on the screen."""
    shown(pilot, desk())
    before = pilot.texts()
    press(pilot, PIN[:5])

    assert pilot.texts() == before


def test_an_easy_pin_is_not_taken(pilot: Pilot) -> None:
    """The sentence says what a PIN must be, and the question stays the first one."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, "123456")

    assert "not easy to guess" in screen.model.problem
    assert screen.model.question.startswith("Choose")
    assert screen.model.typed == 0


def test_two_pins_that_differ_begin_anew(pilot: Pilot) -> None:
    """Nothing is set, and both are asked for again."""
    at = desk()
    screen = shown(pilot, at)
    press(pilot, PIN + OTHER_PIN)
    assert "differ" in screen.model.problem

    press(pilot, PIN)
    press(pilot, PIN)
    pilot.wait(lambda: at.ways.taken)

    assert at.house.door.is_set


def test_a_pin_that_cannot_be_saved_is_told_and_tried_again(pilot: Pilot) -> None:
    """A full disk loses nothing: the second entry is asked for once more."""
    at = desk()
    screen = shown(pilot, at)
    at.world.classrooms.disk.fail_next()
    press(pilot, PIN + PIN)
    pilot.wait(lambda: screen.model.problem)
    assert screen.model.typed == 0
    assert not at.house.door.is_set

    press(pilot, PIN)
    pilot.wait(lambda: at.ways.taken)

    assert at.house.door.is_set


def test_escape_goes_back(pilot: Pilot) -> None:
    """Nobody is held at the door."""
    at = desk()
    shown(pilot, at)
    pilot.key("escape")

    assert at.ways.taken == [("back", None)]


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """The question first, then the twelve keys' eleven, then the way back."""
    shown(pilot, desk())

    assert pilot.focused.text.startswith("Choose")
    assert not missed_by_tab(pilot)
