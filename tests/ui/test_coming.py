"""A fresh screen takes three frames, a layer two; until it is seen, nothing reaches it or what is below."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.uix.button import Button

from app.ui.navigation import Navigator
from app.ui.screen import Screen
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot


class Busy(Screen):
    """A screen that counts what reaches it, and when it was laid out."""

    def __init__(self, **kwargs: Any) -> None:
        """Be all button."""
        self.heard: list[str] = []
        self.layouts: list[tuple[float, float]] = []
        super().__init__(**kwargs)
        self.title = FocusWords(text="Title")
        self.add_widget(self.title)
        button = Button()
        button.bind(on_press=lambda _: self.heard.append("touch"))
        self.add_widget(button)

    def do_layout(self, *args: Any, **kwargs: Any) -> None:
        """Remember how large it was."""
        self.layouts.append(tuple(self.size))
        super().do_layout(*args, **kwargs)

    def on_key_digit(self, digit: int) -> None:
        """Remember."""
        self.heard.append(f"key {digit}")


@pytest.fixture
def navigator(pilot: Pilot) -> Navigator:
    pilot.navigator._factories = {str: lambda _route, _navigator: Busy()}
    pilot.navigator.cover_with(lambda _: Busy())
    pilot.navigator.start("first")
    pilot.frames(3)
    return pilot.navigator


@pytest.fixture
def flips() -> Iterator[list[object]]:
    seen: list[object] = []

    def note(*_: object) -> None:
        seen.append(True)

    Window.bind(on_flip=note)
    yield seen
    Window.unbind(on_flip=note)


def test_it_is_laid_out_and_painted_in_frames_of_their_own(
    pilot: Pilot, navigator: Navigator, flips: list[object]
) -> None:
    """The window keeps its picture until the third frame, in which the new screen is whole."""
    navigator.go("second")
    screen: Any = navigator.screen
    EventLoop.idle()
    assert (screen.layouts, flips) == ([], [])
    EventLoop.idle()
    assert (set(screen.layouts), flips) == ({tuple(pilot.root.size)}, [])
    assert pilot.root.is_coming
    EventLoop.idle()
    assert flips == [True]
    assert not pilot.root.is_coming
    assert pilot.focused is screen.title


def test_nothing_is_laid_out_in_vain(pilot: Pilot, navigator: Navigator) -> None:
    """It is as large as the window from the first time on."""
    navigator.go("second")
    pilot.frames(3)
    screen: Any = navigator.screen
    assert set(screen.layouts) == {tuple(pilot.root.size)}


def test_a_touch_or_a_key_meanwhile_reaches_nothing(pilot: Pilot, navigator: Navigator) -> None:
    """They were meant for what was seen, and that is over."""
    before: Any = navigator.screen
    navigator.go("second")
    screen: Any = navigator.screen
    for _ in range(3):
        assert pilot.root.is_coming
        pilot.root.dispatch("on_touch_down", pilot_touch())
        Window.dispatch("on_key_down", 50, 31, "2", [])
        Window.dispatch("on_key_up", 50, 31)
        EventLoop.idle()
    assert (before.heard, screen.heard) == ([], [])

    pilot.touch(300, 300)
    Window.dispatch("on_key_down", 50, 31, "2", [])
    assert screen.heard == ["touch", "key 2"]


def test_hiding_is_done_in_one_frame_even_then(
    pilot: Pilot, navigator: Navigator, flips: list[object]
) -> None:
    """The key that hides does not wait for a screen that is coming."""
    navigator.go("second")
    navigator.hide()
    EventLoop.idle()
    assert flips == [True]
    assert pilot.root.screen is navigator.screen
    assert navigator.is_hidden


def test_a_screen_after_a_screen_that_was_not_seen(
    pilot: Pilot, navigator: Navigator, flips: list[object]
) -> None:
    """The last one is seen, three frames after it was built."""
    navigator.go("second")
    EventLoop.idle()
    navigator.go("third")
    for _ in range(2):
        EventLoop.idle()
    assert flips == []
    EventLoop.idle()
    assert flips == [True]
    pilot.touch(300, 300)
    last: Any = navigator.screen
    assert last.heard == ["touch"]


def test_a_layer_is_laid_out_in_the_frame_after_that_in_which_it_was_built(
    pilot: Pilot, navigator: Navigator, flips: list[object]
) -> None:
    """It is seen in the second frame; a touch before it is seen is not one on the screen below."""
    screen: Any = navigator.screen
    screen.open(Dialog(icon="adult", title="A", sentence="B", safe="C"))
    EventLoop.idle()
    assert flips == []
    pilot.root.dispatch("on_touch_down", pilot_touch())
    EventLoop.idle()
    assert flips == [True]
    assert not pilot.root.is_coming
    assert screen.heard == []
    assert screen.focus.current in screen.focus.members()


def pilot_touch() -> Any:
    """Return a finger in the middle of the window."""
    from app.ui.hand import Touch

    touch = Touch(300, 300)
    touch.scale_for_screen(*Window.size)
    return touch
