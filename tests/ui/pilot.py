"""A hand on the window: shows screens, touches, types, waits and looks."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.input.motionevent import MotionEvent
from kivy.uix.label import Label
from kivy.uix.widget import Widget

from app.ui.keys import NAMES
from app.ui.navigation import Navigator
from app.ui.root import Root
from app.ui.screen import Screen

Found = TypeVar("Found", bound=Widget)


class Touch(MotionEvent):
    """A finger at a place of the window."""

    def __init__(self, x: float, y: float) -> None:
        """Stand at x, y, in pixels."""
        place = (x / (Window.width - 1.0), y / (Window.height - 1.0))
        super().__init__("test", 1, place, is_touch=True, type_id="touch")

    def depack(self, args: tuple[float, float]) -> None:
        """Take the place over."""
        self.sx, self.sy = args
        self.profile = ["pos"]
        super().depack(args)


class Looker:
    """Finds what is shown."""

    root: Root
    navigator: Navigator

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
        """Return the first widget of a class with these values."""
        found = self.all(kind, **properties)
        assert found, f"no {kind.__name__} with {properties} is shown"
        return found[0]

    def by_id(self, widget: Widget, name: str) -> Any:
        """Return what a kv rule calls by this id."""
        return widget.ids[name].__self__

    def texts(self) -> list[str]:
        """Return every text that is shown, in reading order."""
        return [label.text for label in self.all(Label) if label.text]

    def _walk(self, widget: Widget) -> Iterator[Widget]:
        for child in reversed(widget.children):
            if child.opacity:
                yield child
                yield from self._walk(child)


class Pilot(Looker):
    """Drives one window as a person would."""

    def __init__(self) -> None:
        """Put an empty root into the window."""
        self.left = False
        self.root = Root()
        self.navigator = Navigator(self.root, {}, self._leave)
        self.root.verbs = {"hide": self.navigator.hide, "leave": self.navigator.leave}
        Window.add_widget(self.root)
        self.root.size = Window.size
        self.frames(1)

    def close(self) -> None:
        """Leave the window as it was found."""
        if self.navigator.screen is not None:
            self.navigator.screen.leave()
        self.root.close()
        for child in Window.children[:]:
            Window.remove_widget(child)

    def show(self, screen: Screen) -> Any:
        """Show a screen as the navigator would, and return it."""
        self.navigator._factories = {object: lambda _route, _navigator: screen}
        self.navigator.start(object())
        self.frames(3)
        return screen

    def place(self, widget: Widget) -> Any:
        """Show a single part on an empty screen, and return it."""
        screen = Screen()
        screen.add_widget(widget)
        self.show(screen)
        return widget

    def frames(self, number: int = 2) -> None:
        """Let so many frames pass."""
        for _ in range(number):
            EventLoop.idle()

    def wait(self, condition: Callable[[], object], seconds: float = 3) -> None:
        """Let frames pass until the condition holds."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            self.frames(1)

    def tap(self, widget: Widget) -> None:
        """Touch the middle of a widget and let go."""
        self.touch(*widget.to_window(*widget.center))

    def touch(self, x: float, y: float, *, is_double: bool = False) -> None:
        """Touch a place of the window and let go."""
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

    def type(self, text: str) -> None:
        """Type characters."""
        for character in text:
            Window.dispatch("on_textinput", character)
        self.frames(2)

    def resize(self, width: int, height: int) -> None:
        """Give the root another size (the window itself stays)."""
        self.root.size_hint = (None, None)
        self.root.size = (width, height)
        self.root.pos = (0, Window.height - height)
        self.frames(3)

    def shot(self, name: str | Path) -> Path | None:
        """Save a picture: a path as it is, a name below the folder in UI_SHOTS if that is set."""
        from app.ui.window import save_shot

        folder = os.environ.get("UI_SHOTS", "")
        path = Path(name) if isinstance(name, Path) else (Path(folder) / f"{name}.png" if folder else None)
        if path is not None and os.environ.get("KIVY_GL_BACKEND") != "mock":
            path.parent.mkdir(parents=True, exist_ok=True)
            self.frames(2)
            save_shot(path)
        return path

    def _leave(self) -> None:
        self.left = True


def start_loop() -> None:
    """Let frames be counted by hand."""
    Clock.max_iteration = 20
    EventLoop.ensure_window()
    EventLoop.start()
