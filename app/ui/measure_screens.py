"""How long a screen takes to open, and the longest frame until it rests; and another language, spoken live."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from typing import Any

from app.services.house import House
from app.ui.desktop import Desktop
from app.ui.hand import Hand
from app.ui.measure_frames import Frames, frames_of, settle, unpaced
from app.ui.measure_ways import LESSON, home, somebody, ways
from app.ui.routes import PlayLesson, Route
from app.ui.speaking import speak
from app.ui.translations import i18n

LANGUAGES = ("id", "en")


def measure_screens(desktop: Desktop, house: House, times: int, places: int) -> dict[str, dict[str, float]]:
    """Open each place from home once, then so many times again; all in milliseconds.

    `first_ms` and `again_ms` end when the screen is seen, `frame_ms` is the longest frame until it rests: the median
    of those times, without the first one.
    """
    hand, start = Hand.of(desktop), home(house)
    unpaced()
    seen: dict[str, list[Frames]] = {}
    for _ in range(1 + times):
        for name, way in ways(hand, house, places).items():
            hand.navigator.start(start)
            settle()
            seen.setdefault(name, []).append(frames_of(way, lambda: not hand.root.is_coming))
            if hand.navigator.is_hidden:
                hand.navigator.unhide()
    hand.close()
    return {name: _opened(openings) for name, openings in seen.items()}


def measure_language(desktop: Desktop, house: House, times: int) -> dict[str, dict[str, float]]:
    """Change the language at home and in a lesson: the first time, and so many times again; in milliseconds."""
    hand = Hand.of(desktop)
    unpaced()
    places: tuple[Route, ...] = (home(house), PlayLesson(somebody(house).id, LESSON))
    figures = {type(place).__name__: _spoken(hand, house, place, times) for place in places}
    hand.close()
    return figures


def _opened(openings: list[Frames]) -> dict[str, float]:
    first, *again = openings
    return {
        "first_ms": first.seen,
        "again_ms": median(each.seen for each in again),
        "frame_ms": median(each.longest for each in again),
    }


def _spoken(hand: Hand, house: House, place: Route, times: int) -> dict[str, float]:
    hand.navigator.start(place)
    settle()
    first, *again = [frames_of(_another(house)) for _ in range(1 + times)]
    return {
        "first_ms": first.seen,
        "again_ms": median(each.seen for each in again),
        "longest_ms": max(each.longest for each in again),
    }


def _another(house: House) -> Callable[[], Any]:
    return lambda: speak(house, next(code for code in LANGUAGES if code != i18n.code))
