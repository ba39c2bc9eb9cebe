"""How fast frames come while something moves. Where they are too slow for two seconds, things had better keep still."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from kivy.clock import Clock

LEAST, SPAN = 24, 2.0
"""Frames in a second, and for how many seconds of motion it may be fewer."""
_LONGEST = 0.25
"""A longer pause is no frame: the window was away, or a screen was being built."""


class Pace:
    """Counts frames while something moves, and only then. `on_slow` is called once, when the machine proves too slow.

    Seconds of motion are put together: a panel moves for a fifth of a second, so two seconds are ten panels.
    """

    def __init__(self) -> None:
        """Count nothing yet."""
        self.on_slow: Callable[[], None] = _nothing
        self._moving = 0
        self._frames: deque[float] = deque()
        self._span = 0.0
        self._count: Any = None
        self._is_slow = False

    def begin(self) -> None:
        """Something begins to move."""
        self._moving += 1
        if self._moving == 1 and not self._is_slow:
            # The first frame holds the time in which the motion was prepared.
            self._count = Clock.schedule_interval(self._skip, 0)

    def end(self) -> None:
        """It has come to rest."""
        self._moving = max(0, self._moving - 1)
        if not self._moving:
            self._rest()

    @property
    def counts(self) -> bool:
        """Whether frames are counted now."""
        return self._count is not None

    def note(self, seconds: float) -> None:
        """Take a frame's length into account."""
        if seconds > _LONGEST:
            return
        self._frames.append(seconds)
        self._span += seconds
        while self._span - self._frames[0] >= SPAN:
            self._span -= self._frames.popleft()
        if self._span >= SPAN and len(self._frames) / self._span < LEAST:
            self._is_slow = True
            self._rest()
            self.on_slow()

    def _skip(self, _: float) -> None:
        self._rest()
        self._count = Clock.schedule_interval(self.note, 0)

    def _rest(self) -> None:
        if self._count is not None:
            self._count.cancel()
            self._count = None


def _nothing() -> None:
    """Do without."""


pace = Pace()
"""That of the one window."""
