"""The hand of the tests: it shows single screens and parts in an empty window, and keeps pictures where asked."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from kivy.core.window import Window
from kivy.uix.widget import Widget

from app.ui.hand import Hand, start_loop
from app.ui.navigation import Navigator
from app.ui.root import Root
from app.ui.screen import Screen

__all__ = ["Pilot", "start_loop"]


class Pilot(Hand):
    """Drives one window as a person would."""

    def __init__(self) -> None:
        """Put an empty root into the window."""
        self.left = False
        root = Root()
        super().__init__(root, Navigator(root, {}, self._leave))
        root.verbs = {"hide": self.navigator.hide, "leave": self.navigator.leave}
        Window.add_widget(root)
        root.size = Window.size
        self.frames(1)

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
