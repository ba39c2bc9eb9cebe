"""The App: one window, the first route in the first frame, the app's own keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import current_thread

import pytest
from kivy.core.window import Window

from app.ui.desktop import Desktop
from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot

BUILT = Path(__file__).parents[2] / ".built"


@dataclass(frozen=True)
class Hello:
    """A route."""


def _screen(text: str) -> Screen:
    screen = Screen()
    screen.add_widget(FocusWords(text=text))
    return screen


@pytest.fixture
def desktop(pilot: Pilot) -> Iterator[Desktop]:
    pilot.close()
    app = Desktop({Hello: lambda *_: _screen("Hello")}, Hello(), BUILT, cover=lambda _: _screen("Cover"))
    Window.add_widget(app.build())
    pilot.root = app._stage
    pilot.navigator = app.navigator
    pilot.frames(2)
    yield app
    app.on_stop()


def test_the_first_screen_is_there_in_the_first_frame(pilot: Pilot, desktop: Desktop) -> None:
    """Nothing is shown before it, and its window is called Rebung whatever it shows."""
    assert pilot.texts() == ["Hello"]
    assert desktop.title == "Rebung"


def test_text_size_follows_the_keys(pilot: Pilot, desktop: Desktop) -> None:
    """Ctrl and plus, minus, 0; never beyond the four sizes."""
    for _ in range(5):
        pilot.key("ctrl+plus")
    assert theme.text_scale == 150
    pilot.key("ctrl+minus")
    assert theme.text_scale == 130
    pilot.key("ctrl+0")

    assert theme.text_scale == 100


def test_f4_covers_everything(pilot: Pilot, desktop: Desktop) -> None:
    """One key, one frame."""
    pilot.key("f4")

    assert pilot.texts() == ["Cover"]


def test_kivys_own_panels_stay_closed(desktop: Desktop) -> None:
    """F1 is help, not Kivy's settings; no kv file is loaded by name, which Kivy asks for by keyword."""
    assert desktop.open_settings() is False
    assert desktop.load_kv(filename=None) is False


def test_what_waited_for_the_start_is_tidied_up_a_moment_later(pilot: Pilot) -> None:
    """Off the window's thread, once, and not before the first screen has settled."""
    pilot.close()
    threads: list[str] = []
    app = Desktop(
        {Hello: lambda *_: _screen("Hello")},
        Hello(),
        BUILT,
        tidy=lambda: threads.append(current_thread().name),
    )
    Window.add_widget(app.build())
    pilot.root, pilot.navigator = app._stage, app.navigator
    app.follow_system()
    pilot.frames(2)
    assert not threads
    pilot.wait(lambda: threads)
    app.on_stop()
    assert [each.startswith("window") for each in threads] == [True]
