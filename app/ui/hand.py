"""A hand on the window: touches, keys, waiting and looking. Tours, measurements and tests move the app with it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.config import Config
from kivy.core.window import Window
from kivy.input.motionevent import MotionEvent
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from app.ui.desktop import Desktop
from app.ui.keys import NAMES
from app.ui.navigation import Navigator
from app.ui.root import Root
from app.ui.stillness import is_still

Found = TypeVar("Found", bound=Widget)

PATIENCE = 30.0
"""Seconds until waiting is in vain."""


class Touch(MotionEvent):
    """A finger at a place of the window."""

    def __init__(self, x: float, y: float) -> None:
        """Stand at x, y, in pixels."""
        place = (x / (Window.width - 1.0), y / (Window.height - 1.0))
        super().__init__("hand", 1, place, is_touch=True, type_id="touch")

    def depack(self, args: tuple[float, float]) -> None:
        """Take the place over."""
        self.sx, self.sy = args
        self.profile = ["pos"]
        super().depack(args)


class Hand:
    """Drives one window as a person would. Frames are counted by hand, so nothing moves between two calls."""

    def __init__(self, root: Root, navigator: Navigator) -> None:
        """Hold this root, whose screens this navigator changes."""
        self.root = root
        self.navigator = navigator

    @classmethod
    def of(cls, desktop: Desktop) -> Hand:
        """Take an app that has not been run, show its first screen, and hold it."""
        Config.set("graphics", "maxfps", "0")
        root = desktop.build()
        Window.add_widget(root)
        start_loop()
        hand = cls(root, desktop.navigator)
        hand.frames(3)
        return hand

    @property
    def screen(self) -> Any:
        """The screen that is shown."""
        return self.navigator.screen

    def close(self) -> None:
        """Let go of the screen and of the window."""
        if self.navigator.screen is not None:
            self.navigator.screen.leave()
        self.root.close()
        Window.remove_widget(self.root)

    def frames(self, number: int = 2) -> None:
        """Let so many frames pass, and as many more as a fresh screen needs to be seen."""
        for _ in range(number):
            EventLoop.idle()
        while self.root.is_coming:
            EventLoop.idle()

    def wait(self, condition: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Let frames pass until the condition holds; AssertionError when it never does."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise AssertionError("waited in vain")
            self.frames(1)

    def rest(self) -> None:
        """Let frames pass until nothing moves and nothing is due; AssertionError when it never comes to rest."""
        self.frames(1)
        self.wait(is_still)

    def tap(self, widget: Widget) -> None:
        """Touch the middle of a widget and let go."""
        self.touch(*widget.to_window(*widget.center))

    def touch(self, x: float, y: float, *, is_double: bool = False) -> None:
        """Touch a place of the window and let go; `is_double` is the second tap of a pair."""
        touch = Touch(x, y)
        touch.is_double_tap = is_double
        EventLoop.post_dispatch_input("begin", touch)
        self.frames(1)
        EventLoop.post_dispatch_input("end", touch)
        self.frames(2)

    def hover(self, widget: Widget) -> None:
        """Hold the mouse above a widget."""
        Window.mouse_pos = widget.to_window(*widget.center)
        self.frames(1)

    def key(self, name: str) -> None:
        """Press a key (`app.ui.keys.NAMES`) and let go."""
        stroke = NAMES[name]
        Window.dispatch("on_key_down", stroke.key, stroke.scancode, None, list(stroke.modifiers))
        Window.dispatch("on_key_up", stroke.key, stroke.scancode)
        self.frames(2)

    @property
    def focused(self) -> Any:
        """What has the focus."""
        return self.navigator.screen.focus.current if self.navigator.screen else None

    def all(self, kind: type[Found], **properties: object) -> list[Found]:
        """Return every widget of a class with these values, in reading order."""
        return [
            widget
            for widget in self._walk(self.root)
            if isinstance(widget, kind)
            and all(getattr(widget, name) == value for name, value in properties.items())
        ]

    def find(self, kind: type[Found], **properties: object) -> Found:
        """Return the first widget of a class with these values; AssertionError when there is none."""
        found = self.all(kind, **properties)
        if not found:
            raise AssertionError(f"no {kind.__name__} with {properties} is shown")
        return found[0]

    def by_id(self, widget: Widget, name: str) -> Any:
        """Return what a kv rule calls by this id."""
        return widget.ids[name].__self__

    def texts(self) -> list[str]:
        """Return every text that is shown, in reading order."""
        return [label.text for label in self.all(Label) if label.text]

    def _walk(self, widget: Widget) -> Iterator[Widget]:
        for child in reversed(widget.children):
            if child.opacity and not getattr(child, "is_leaving", False):
                yield child
                yield from self._walk(child)


def start_loop() -> None:
    """Let frames be counted by hand."""
    Clock.max_iteration = 20
    EventLoop.ensure_window()
    EventLoop.start()
