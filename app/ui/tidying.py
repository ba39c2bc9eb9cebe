"""Python looks through all its memory for garbage in moments in which nothing moves, and not in the middle of a touch.

A screen that has gone is a web of widgets that refer to each other, so only such a search frees it. Left alone, Python
searches when much has been made: just when a screen is built, for as long as several frames.
"""

from __future__ import annotations

import gc
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

LOOK, STILL = 0.1, 3
"""Seconds from one look to the next, and between how many of them nothing was painted in such a moment."""
MUCH = 3
"""What is new was searched ten times so often since: some twenty thousand objects, a screen or a few stops."""
RARELY = (700, 10, 100)
"""When Python searches by itself: what is new as often as ever, everything ten times as rarely."""


class Tidying:
    """Searches when the window has been still for a moment and much was made since the last time."""

    def __init__(self) -> None:
        """Do nothing yet."""
        self._event: Any = None
        self._often = gc.get_threshold()
        self._still = 0

    def begin(self) -> None:
        """Look for still moments from now on."""
        self.end()
        self._often = gc.get_threshold()
        gc.set_threshold(*RARELY)
        Window.bind(on_flip=self._note)
        self._event = Clock.schedule_interval(self._look, LOOK)

    def end(self) -> None:
        """Leave it to Python again."""
        if self._event is not None:
            self._event.cancel()
            self._event = None
            Window.unbind(on_flip=self._note)
            gc.set_threshold(*self._often)

    def _note(self, *_: object) -> None:
        self._still = 0
        # A start keeps it off until something is painted.
        gc.enable()

    def _look(self, _: float) -> None:
        self._still += 1
        made_much = gc.get_count()[2] >= MUCH
        if made_much and self._still >= STILL:
            gc.collect()
