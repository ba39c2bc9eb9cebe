"""Earlier in this lesson: what was told and answered, to be read again by keyboard and touch."""

from __future__ import annotations

from app.ui.screens.lesson.said_before import Remembered, RememberedAnswer, RememberedLine, SaidBefore
from app.ui.widgets.buttons import GhostButton
from tests.ui.pilot import Pilot
from tests.ui.screens.sitting import Sitting, sit, tick


def shown(pilot: Pilot) -> Sitting:
    """Show the ordinary lesson after its first choice."""
    sitting = sit()
    pilot.show(sitting.screen())
    sitting.choose("shout")
    pilot.frames(3)
    return sitting


def test_page_up_shows_what_was_told_before(pilot: Pilot) -> None:
    """Narration, lines with who said them, and the answer under its question; the focus is on the latest."""
    shown(pilot)
    pilot.key("pageup")
    pilot.frames(4)
    assert isinstance(pilot.screen.layer, SaidBefore)
    assert [(type(part), part.who, part.text) for part in pilot.all(Remembered)] == [
        (Remembered, "", "once"),
        (RememberedLine, "Sari", "who"),
        (RememberedAnswer, "first", "shout"),
        (RememberedLine, "Abang Hafiz", "ouch"),
    ]
    assert pilot.focused.text == "ouch"
    pilot.key("up")
    assert pilot.focused.text == "shout"
    pilot.key("escape")

    assert pilot.screen.layer is None


def test_a_touch_shows_it_too(pilot: Pilot) -> None:
    """Beside Pause, at every stop but those with much to read."""
    sitting = shown(pilot)
    assert pilot.all(GhostButton, text="Earlier") == []
    sitting.go()
    pilot.frames(3)
    pilot.tap(pilot.find(GhostButton, text="Earlier"))

    assert isinstance(pilot.screen.layer, SaidBefore)


def test_at_the_beginning_there_is_nothing_before(pilot: Pilot) -> None:
    """Neither a button, nor anything at the key."""
    pilot.show(sit().screen())
    assert pilot.all(GhostButton, text="Earlier") == []
    pilot.key("pageup")

    assert pilot.screen.layer is None


def test_after_a_rewind_what_came_of_it_is_forgotten(pilot: Pilot) -> None:
    """One is back where nothing had been told yet."""
    sitting = shown(pilot)
    sitting.model.rewind()
    tick()
    pilot.frames(3)

    assert not sitting.model.has_history


def test_nothing_of_it_is_written(pilot: Pilot) -> None:
    """Reading again is no action."""
    sitting = shown(pilot)
    writes = len(sitting.school.world.plays.log)
    pilot.key("pageup")
    pilot.key("escape")

    assert len(sitting.school.world.plays.log) == writes
