"""The window of all tests of screens: opened once, emptied between two tests."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.ui import window
from tests.unpainted import unpainted

if TYPE_CHECKING:
    from tests.ui.pilot import Pilot

MODE = window.choose_screen(
    os.environ.get("UI_MODE", "offscreen" if not window.missing_libraries() else "headless")
)
ROOT = Path(__file__).parents[2]

os.environ["SDL_AUDIODRIVER"] = "dummy"
window.prepare(Path(tempfile.gettempdir()) / "rebung-tests-kivy", MODE)
window.open_window(MODE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what looks at pixels where there are none, and say what would bring them."""
    if MODE != "headless" or os.environ.get("REBUNG_NO_SKIPS") == "1":
        return
    reason = f"no pixels: {window.can_draw()} (Debian: apt install libgl1 libegl1)"
    for item in items:
        if item.get_closest_marker("pixels"):
            item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def _loop() -> None:
    from kivy.clock import Clock

    from tests.ui.pilot import start_loop

    Clock._max_fps = 0
    start_loop()


@pytest.fixture
def pilot(_loop: None, request: pytest.FixtureRequest) -> Iterator[Pilot]:
    """A hand on an empty window, with the light theme and English. What looks at no pixels is not painted."""
    with nullcontext() if request.node.get_closest_marker("pixels") else unpainted():
        yield from _pilot()


def _pilot() -> Iterator[Pilot]:
    from app.ui.theme import theme
    from app.ui.translations import i18n
    from tests.ui.pilot import Pilot

    with _no_search():
        theme.reset()
        theme.open(ROOT / ".built")
        i18n.reset()
    hand = Pilot()
    yield hand
    hand.close()
    if gc.get_count()[1]:
        # Screens that are gone would follow every change of theme, text size and language to come.
        gc.collect()
    with _no_search():
        theme.reset()
        i18n.reset()


@contextmanager
def _no_search() -> Iterator[None]:
    """Keep Python from finding the widgets of earlier tests while they are told something: Kivy would fail."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
