"""What a window costs that nobody touches: processor time while it rests, and frames that are drawn all the same."""

from __future__ import annotations

import time

from kivy.base import EventLoop
from kivy.graphics.opengl import glFinish

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.hand import Hand
from app.ui.measure_ways import home, ways

PATIENCE = 4.0
"""Seconds until a screen that was opened must have come to rest: bars of a pane go after one."""


def measure_idle(desktop: Desktop, house: House, seconds: float, places: int) -> dict[str, dict[str, float]]:
    """Rest on each place for so long: the part of one processor that it takes, in percent, and frames it draws."""
    hand, start, figures = Hand.of(desktop), home(house), {}
    for name, way in ways(hand, house, places).items():
        hand.navigator.start(start)
        hand.frames(2)
        way()
        figures[name] = rested(seconds)
        if hand.navigator.is_hidden:
            hand.navigator.unhide()
    hand.close()
    return figures


def rested(seconds: float) -> dict[str, float]:
    """Let Kivy's own loop run: first until nothing is drawn any more, then for so many seconds."""
    patience = min(PATIENCE, 20 * seconds)
    end = time.monotonic() + patience
    while time.monotonic() < end and _looped(min(0.5, seconds)):
        pass
    glFinish()
    used = time.process_time()
    drawn = _looped(seconds)
    return {"percent": (time.process_time() - used) / seconds * 100, "drawn": drawn}


def _looped(seconds: float) -> int:
    """Do what Kivy's main loop does; return how many frames were drawn."""
    drawn: list[object] = []

    def note(*_: object) -> None:
        drawn.append(True)

    EventLoop.window.fbind("on_flip", note)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        EventLoop.idle()
        EventLoop.window.mainloop()
    EventLoop.window.funbind("on_flip", note)
    return len(drawn)
