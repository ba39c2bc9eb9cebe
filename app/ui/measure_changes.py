"""Hundreds of screen changes: no screen may live but the one that is shown, and memory must not grow."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from typing import Any
from weakref import ref

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.finished import peak_kilobytes
from app.ui.hand import Hand
from app.ui.measure_frames import settle, unpaced
from app.ui.measure_ways import home, ways
from app.ui.widgets.text_box import TypedText

WARM = 200
"""Changes after which everything was loaded more than once, and garbage has been as much as it may be."""
MOMENT = 0.25
"""Seconds of stillness after each, less than anybody leaves: garbage is searched for in it."""
PATIENCE = 2.5
"""Seconds after which what a screen leaves behind must have ended: bars of a pane fade for one."""


def measure_changes(desktop: Desktop, house: House, changes: int, places: int) -> dict[str, float]:
    """Go from place to place; tell how many screens are alive, and the peak memory early and at the end."""
    hand = Hand.of(desktop)
    unpaced()
    ways_on = _places(hand, house, places)
    early = min(WARM, changes // 2)
    seen: list[ref[Any]] = []
    before = _went(hand, islice(ways_on, early), seen)
    after = _went(hand, islice(ways_on, changes - early), seen)
    alive = _alive(seen)
    hand.close()
    return {
        "changes": changes,
        "alive": alive,
        "early_mb": before / 1024,
        "late_mb": after / 1024,
        "growth_kb": (after - before) / (changes - early),
    }


def _places(hand: Hand, house: House, most: int) -> Iterator[Callable[[], None]]:
    """Yield the ways from home to each place and back home, again and again."""
    start = home(house)
    for way in cycle(ways(hand, house, most).values()):
        yield way
        yield lambda: _home(hand, start)


def _home(hand: Hand, start: Any) -> None:
    if hand.navigator.is_hidden:
        hand.navigator.unhide_to(start)
    else:
        hand.navigator.start(start)


def _went(hand: Hand, places: Iterator[Callable[[], None]], seen: list[ref[Any]]) -> int:
    """Go to these places, remember the screens weakly, and rest; return the most memory so far in kB."""
    for way in places:
        way()
        settle(MOMENT)
        if not seen or seen[-1]() is not hand.screen:
            seen.append(ref(hand.screen))
    end = time.monotonic() + PATIENCE
    while _alive(seen) > 1 and time.monotonic() < end:
        settle(0.1)
    return peak_kilobytes()


def _alive(seen: list[ref[Any]]) -> int:
    # Kivy's field remembers the one that was scrolled last, until another one is.
    TypedText()._adjust_viewport(0, 0)  # noqa: SLF001
    gc.collect()
    return sum(each() is not None for each in seen)
