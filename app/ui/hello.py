"""Kivy's default hello world, timed: what the bench compares the app with. Nothing of Rebung is used.

`python -m app.ui.hello` prints the moment of the first finished frame and the peak memory; with a number of seconds
it rests for so long, and prints what that took.
"""

from __future__ import annotations

import json
import os
import sys
import time

os.environ["KIVY_NO_ARGS"] = "1"

from kivy.app import App
from kivy.clock import Clock
from kivy.uix.button import Button

from app.ui.finished import told_when_finished

SETTLED = 1.0
"""Seconds until a window that has just opened rests."""


class Hello(App):
    """The hello world of Kivy's first page."""

    rest = 0.0
    """Seconds to rest."""

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
        Clock.schedule_once(self._rest, SETTLED if self.rest else 0)

    def _rest(self, _: float) -> None:
        used = time.process_time()
        Clock.schedule_once(lambda _: self._end(used), self.rest)

    def _end(self, used: float) -> None:
        if self.rest:
            percent = (time.process_time() - used) / self.rest * 100
            sys.stdout.write(json.dumps({"percent": percent}) + "\n")
        self.stop()


if __name__ == "__main__":
    hello = Hello()
    hello.rest = float(sys.argv[1]) if len(sys.argv) > 1 else 0.0
    hello.run()
