"""Kivy's default hello world, timed: what the bench compares the app with. Nothing of Rebung is used.

`python -m app.ui.hello`: prints the moment of the first finished frame and the peak memory.
"""

from __future__ import annotations

import os

os.environ["KIVY_NO_ARGS"] = "1"

from kivy.app import App
from kivy.clock import Clock
from kivy.uix.button import Button

from app.ui.finished import told_when_finished


class Hello(App):
    """The hello world of Kivy's first page."""

    def build(self) -> Button:
        """Return one button."""
        return Button(text="hello world")

    def on_start(self) -> None:
        """Tell after the first flip."""
        from kivy.core.window import Window

        Window.bind(on_flip=self._first)

    def _first(self, window: object) -> None:
        window.unbind(on_flip=self._first)  # type: ignore[attr-defined]
        told_when_finished()
        Clock.schedule_once(lambda _: self.stop(), 0)


if __name__ == "__main__":
    Hello().run()
