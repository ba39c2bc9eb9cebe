"""Frames as they are made, one after another without waiting, each timed until the graphics card has finished it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from kivy.base import EventLoop
from kivy.clock import Clock
from kivy.graphics.opengl import glFinish


class Frames(NamedTuple):
    """What something took, in milliseconds: until it was seen, and in its longest frame until all came to rest."""

    seen: float
    longest: float


QUIET = 0.1
"""Seconds without a drawn frame after which something has come to rest."""
PAUSE = 0.5
"""Seconds that somebody looks at a screen before the next touch."""
PATIENCE = 2.0
"""Seconds after which it need not rest any more."""


def unpaced() -> None:
    """Make frames as fast as they come from now on: what is measured is work, never waiting."""
    Clock._max_fps = 0.0  # noqa: SLF001  Kivy reads its setting once, when it is imported


def frame() -> float:
    """Make one frame and finish it; return its milliseconds."""
    begun = time.perf_counter()
    EventLoop.idle()
    glFinish()
    return (time.perf_counter() - begun) * 1000


def frames_of(act: Callable[[], object], seen: Callable[[], bool] = lambda: True) -> Frames:
    """Do something and make frames until it is seen and rests; the first frame holds what was done, too."""
    glFinish()
    begun = time.perf_counter()
    act()
    done = (time.perf_counter() - begun) * 1000
    times = [done + frame()]
    while not seen():
        times.append(frame())
    opened = len(times)
    drawn: list[float] = []

    def note(*_: object) -> None:
        drawn.append(time.perf_counter())

    EventLoop.window.fbind("on_flip", note)
    begun = now = time.perf_counter()
    while now - (drawn[-1] if drawn else begun) < QUIET and now - begun < PATIENCE:
        times.append(frame())
        now = time.perf_counter()
    EventLoop.window.funbind("on_flip", note)
    return Frames(sum(times[:opened]), max(times))


def settle(seconds: float = PAUSE) -> None:
    """Let what was opened come to rest, and look at it for a moment, as people do."""
    frames_of(lambda: None)
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        frame()
