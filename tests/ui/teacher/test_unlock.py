"""A start that asks for the phrase: nothing else is shown before it fits."""

from __future__ import annotations

from typing import Any

import pytest

from app.ui.first import first_route
from app.ui.routes import Unlock, WhoIsHere
from app.ui.teacher.unlock import make_unlock
from app.ui.theme import theme
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.text_box import TextBox
from tests.ui.pilot import Pilot
from tests.ui.teacher.desk import PIN, Desk, desk, missed_by_tab

PHRASE = "seven mangoes under the blue boat"


def locked() -> tuple[Desk, str]:
    """Return a desk on a machine that asks, and the recovery code."""
    at = desk()
    code = at.house.door.set_pin(PIN).code
    at.house.unlocking.set_phrase(PHRASE)
    at.house.unlocking.ask_at_start(on=True)
    at.world.keys.lock()
    at.house = at.world.house()
    at.house.preferences.choose_language("en")
    return at, code


def shown(pilot: Pilot, at: Desk) -> Any:
    """Return the screen, shown."""
    return pilot.show(make_unlock(Unlock(), at.ways, at.house))


def test_a_locked_machine_begins_here_and_goes_on_to_the_class(pilot: Pilot) -> None:
    """Typed with the keyboard alone, in other letters; the dots hide it."""
    at, _ = locked()
    assert first_route(at.house) == Unlock()
    shown(pilot, at)
    assert pilot.find(TextBox).secret
    pilot.key("tab")
    pilot.type(PHRASE.title())
    pilot.key("enter")
    pilot.wait(lambda: at.ways.taken)

    assert at.ways.taken == [("start", WhoIsHere())]
    assert first_route(at.house) == WhoIsHere()


def test_the_recovery_code_fits_too(pilot: Pilot) -> None:
    """For a teacher who has forgotten the phrase."""
    at, code = locked()
    screen = shown(pilot, at)
    screen.model.send(code.lower())
    pilot.wait(lambda: at.ways.taken)

    assert not at.house.unlocking.is_locked


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((1024, 600), 150)])
def test_where_a_copy_came_from_another_computer_its_code_is_asked_for(
    pilot: Pilot, size: tuple[int, int], percent: int
) -> None:
    """Nobody is asked for a phrase that was never chosen; the code can be read while it is typed."""
    pilot.resize(*size)
    theme.text_scale = percent
    at = desk()
    code = at.house.door.set_pin(PIN).code
    at.house.preferences.choose_language("en")
    at.world.keys.is_locked = True
    screen = shown(pilot, at)
    told = " ".join(pilot.texts())
    assert "Teacher: the recovery code, please" in told
    assert "Rebung asks for it once" in told
    assert not pilot.find(TextBox).secret
    assert not missed_by_tab(pilot)
    screen.model.send("-")
    assert "code first" in screen.model.problem
    screen.model.send("XXXX-XXXX-XXXX-XXXX-XXXX")
    pilot.wait(lambda: not screen.model.busy)
    assert "compare it with the sheet" in screen.model.problem
    screen.model.send(code)
    pilot.wait(lambda: at.ways.taken)
    assert at.ways.taken == [("start", WhoIsHere())]


def test_a_wrong_phrase_is_told_and_three_make_one_wait(pilot: Pilot) -> None:
    """What was typed stays; then the time is counted and the button is off, as before the room's door."""
    at, _ = locked()
    screen = shown(pilot, at)
    pilot.key("tab")
    pilot.type("seven")
    pilot.tap(pilot.find(MainButton))
    pilot.wait(lambda: screen.model.problem)
    assert "does not open" in screen.model.problem
    assert pilot.find(TextBox).text == "seven"
    for _ in range(2):
        screen.model.send("seven")
        pilot.wait(lambda: not screen.model.busy)
    assert "1:00" in screen.model.wait
    assert pilot.find(MainButton).disabled
    screen.model.send(PHRASE)
    assert not screen.model.busy

    at.world.clock.seconds += 60
    pilot.wait(lambda: not screen.model.wait)

    assert not pilot.find(MainButton).disabled


def test_an_empty_box_is_no_try(pilot: Pilot) -> None:
    """It does not count as a miss."""
    at, _ = locked()
    screen = shown(pilot, at)
    for _ in range(9):
        pilot.tap(pilot.find(MainButton))

    assert screen.model.problem
    assert not at.house.unlocking.seconds_to_wait()


def test_tab_reaches_everything(pilot: Pilot) -> None:
    """Also without a mouse."""
    at, _ = locked()
    shown(pilot, at)
    assert not missed_by_tab(pilot)
