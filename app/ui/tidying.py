"""Python looks through its memory for garbage in moments in which nothing moves, and not in the middle of a touch.

A screen that has gone is a web of widgets that refer to each other, so only such a search frees it. Left alone, Python
searches when much has been made: just when a screen is built, for as long as several frames.
"""

from __future__ import annotations

import gc
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.ui import background

LOOK, STILL = 0.05, 3
"""Seconds from one look to the next, and in how many of them nothing was painted or made in such a moment."""
LITTLE = 500
"""So many new things are made where nothing happens."""
MUCH = 10_000
"""So many are worth a search: fewer than a plain screen is made of."""
TOO_MUCH = 200_000
"""So many are searched whether it is still or not, that memory has an end: three screens or four without a pause."""


class Tidying:
    """Searches when the window has been still for a moment and much was made since the last time."""

    def __init__(self) -> None:
        """Do nothing yet."""
        self._event: Any = None
        self._still = 0
        self._made = 0

    def begin(self) -> None:
        """Search in still moments from now on, and nowhere else."""
        self.end()
        gc.disable()
        Window.bind(on_flip=self._note)
        self._event = Clock.schedule_interval(self._look, LOOK)

    def end(self) -> None:
        """Leave it to Python again."""
        if self._event is not None:
            self._event.cancel()
            self._event = None
            Window.unbind(on_flip=self._note)
            gc.enable()

    def _note(self, *_: object) -> None:
        self._still = 0

    def _look(self, _: float) -> None:
        made = gc.get_count()[0]
        # A slow disk leaves the window still while a child waits for the answer.
        is_idle = made < self._made + LITTLE and not background.is_waiting()
        self._still = self._still + 1 if is_idle else 0
        if made >= TOO_MUCH or (made >= MUCH and self._still >= STILL):
            gc.collect()
            made = gc.get_count()[0]
        self._made = made
