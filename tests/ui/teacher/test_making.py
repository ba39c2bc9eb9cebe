"""Work that takes a while shows a bar with a count, can be stopped, and leaves the window alive."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest

from app.services.making import Making
from app.ui.screen import Screen
from app.ui.teacher.making import Makes, MakingLayer, watch
from app.ui.widgets.buttons import QuietButton
from tests.ui.pilot import Pilot

PATIENCE = 20


class Work(Makes):
    """Work of forty pieces that goes on when the test says so."""

    def __init__(self) -> None:
        """Wait before the thirteenth piece, or as soon as it is asked to stop."""
        super().__init__()
        self.may_go_on = Event()
        self.made = 0

    def begin(self) -> None:
        """Begin."""
        self._make(self._job, lambda made: setattr(self, "made", made))

    def _job(self, making: Making) -> int:
        for piece in range(1, 41):
            making.step(piece, 40)
            if piece == 12:
                self.may_go_on.wait(PATIENCE)
        return 40


@pytest.fixture
def work() -> Iterator[Work]:
    """Return the work; its thread ends with the test."""
    one = Work()
    yield one
    one.may_go_on.set()


def begun(pilot: Pilot, work: Work) -> Screen:
    """Return a screen on which the work is watched, when it has become slow."""
    screen = Screen()
    pilot.show(screen)
    watch(screen, work)
    work.begin()
    pilot.wait(lambda: isinstance(screen.layer, MakingLayer))
    pilot.wait(lambda: work.count)
    return screen


def test_slow_work_shows_its_count_and_goes_when_it_is_done(pilot: Pilot, work: Work) -> None:
    """The bar is as long as what is done; afterwards the screen is as before."""
    screen = begun(pilot, work)
    assert (work.count, work.share) == ("12 of 40", 0.3)
    assert "12 of 40" in pilot.texts()

    work.may_go_on.set()
    pilot.wait(lambda: work.made == 40)
    pilot.wait(lambda: screen.layer is None)
    assert work.problem == ""


@pytest.mark.parametrize("way", ["button", "escape"])
def test_it_can_be_stopped(pilot: Pilot, work: Work, way: str) -> None:
    """By the button or by Esc; nothing is made, and that is told."""
    screen = begun(pilot, work)
    pilot.frames(8)
    if way == "button":
        pilot.tap(pilot.find(QuietButton, text="Stop"))
    else:
        pilot.key("escape")
    work.may_go_on.set()
    pilot.wait(lambda: screen.layer is None)
    assert work.made == 0
    assert "stopped" in work.problem


def test_quick_work_shows_no_bar(pilot: Pilot, work: Work) -> None:
    """Nothing flickers for what takes a moment."""
    screen = Screen()
    pilot.show(screen)
    watch(screen, work)
    work.may_go_on.set()
    work.begin()
    pilot.wait(lambda: work.made == 40)
    assert screen.layer is None
