"""Doing again, in a real window, what was rehearsed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.end_to_end.screen import Window, wait_until
from tests.end_to_end.teachers_hand import Deed


def replay(window: Window, deeds: Sequence[Deed], is_so: Callable[[str], bool]) -> None:
    """Do every deed when what came of the one before has come to rest; what is to be so by then is waited for."""
    window.wait_for_window()
    for at, deed in enumerate(deeds):
        try:
            _do_and_wait(window, deed, is_so)
        except AssertionError as error:
            raise AssertionError(f"{error}, deed {at + 1} of {len(deeds)}: {deed}") from error


def _do_and_wait(window: Window, deed: Deed, is_so: Callable[[str], bool]) -> None:
    if deed.check:
        wait_until(lambda: is_so(deed.check), deed.check)
        window.settle()
    else:
        window.see_change(lambda: _do(window, deed))


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
