"""Doing again, in a real window, what was rehearsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.end_to_end.screen import Window, wait_until
from tests.end_to_end.teachers_hand import Deed


def replay(window: Window, deeds: Sequence[Deed], is_so: Callable[[str], bool]) -> None:
    """Do every deed when what came of the one before has come to rest; what is to be so by then is waited for."""
    window.wait_for_window()
    for deed in deeds:
        if deed.check:
            wait_until(lambda what=deed.check: is_so(what), deed.check)  # type: ignore[misc]
            window.settle()
        else:
            window.see_change(lambda deed=deed: _do(window, deed))  # type: ignore[misc]


def _do(window: Window, deed: Deed) -> None:
    for place in deed.places:
        window.click(place)
    if deed.drag:
        window.drag(*deed.drag)
    if deed.wheel is not None:
        window.turn_wheel(*deed.wheel)
    if deed.keys:
        window.key(*deed.keys)
    if deed.letters:
        window.type(deed.letters)
