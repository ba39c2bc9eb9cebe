"""What all ways from one end to the other need: everything built, as the first start builds it."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.build.step import ensure_built
from app.domain.band import Band
from app.domain.ids import LessonId
from app.services.house import House
from tests.end_to_end.machine import ROOT, Machine
from tests.end_to_end.sitting import NICKNAME, Sit, Sitting, TakeHand
from tests.end_to_end.term import Term, two_terms
from tests.unpainted import unpainted

if TYPE_CHECKING:
    from app.ui.hand import Hand


MADE = 50_000
"""So much is made in a walk through the window before Python searches for garbage."""


@pytest.fixture(scope="session")
def whole() -> Path:
    """Return the folder with all that is built; what is stale is made now."""
    return ensure_built(ROOT).folder


@pytest.fixture(scope="session")
def _window() -> None:
    """Open the one window of this process, unless the tests of the screens have opened it already."""
    from app.ui import window

    if "kivy" not in sys.modules:
        os.environ["SDL_AUDIODRIVER"] = "dummy"
        mode = window.choose_screen(os.environ.get("UI_MODE", "headless"))
        window.prepare(Path(tempfile.gettempdir()) / "rebung-tests-kivy", mode)
        window.open_window(mode)
    from kivy.clock import Clock

    Clock._max_fps = 0


@pytest.fixture
def _unpainted(_window: None) -> Iterator[None]:
    """Paint no frame of a whole lesson."""
    with unpainted():
        yield


@pytest.fixture
def take_hand(_unpainted: None, whole: Path) -> Iterator[TakeHand]:
    """Return what opens a house in the window, in a language, and gives a hand on it."""
    import gc

    from app.ui.hand import Hand
    from app.ui.opening import desktop_of
    from app.ui.theme import theme
    from app.ui.translations import i18n

    hands: list[Hand] = []

    def take(house: House, language: str = "en") -> Hand:
        hands.append(Hand.of(desktop_of(house, language, whole)))
        return hands[-1]

    theme.reset()
    # Left alone, Python would search as often as a few widgets are made: a third of the time of a lesson.
    usual = gc.get_threshold()
    gc.set_threshold(MADE, *usual[1:])
    yield take
    gc.set_threshold(*usual)
    for hand in hands:
        hand.close()
    hands.clear()
    gc.collect()
    theme.reset()
    i18n.reset()


@pytest.fixture
def sit(tmp_path: Path, whole: Path, take_hand: TakeHand) -> Iterator[Sit]:
    """Return what opens the window for a lesson, a band, a language and a theme, which is a wish of the child's."""
    machine = Machine(tmp_path, whole)

    def sit_down(lesson: LessonId, band: Band, language: str, palette: str) -> Sitting:
        _, learners = machine.make_class(f"{NICKNAME} Budi Citra", band)
        if palette == "high-contrast":
            machine.house.comfort.keep(learners[NICKNAME], "high_contrast", value=True).settle()
        hand = take_hand(machine.house, language)
        return Sitting(machine, hand, learners[NICKNAME], machine.house.library.lesson(lesson, band))

    yield sit_down
    machine.stop()


@pytest.fixture(scope="session")
def terms(tmp_path_factory: pytest.TempPathFactory, whole: Path) -> Iterator[tuple[Term, Term]]:
    """Return one class twice, whose children differ only in what they did in sensitive lessons."""
    yield from two_terms(tmp_path_factory.mktemp("terms"), whole)
