"""The teacher's PIN: what may be one, and how long to wait after misses.

An attempt is counted before it is checked, and waiting is counted in time the program is awake, never by
the wall clock, so that neither restarts nor clock changes buy guesses.
"""

from __future__ import annotations

from itertools import pairwise

DIGITS = 6
FREE_TRIES = 3
WAITS_MINUTES = (1, 2, 4, 8, 16, 32, 60)
"""The wait after the 3rd, 4th, ... miss; then an hour each: 15 guesses in an eight-hour day."""


def is_usable(pin: str) -> bool:
    """Tell whether this may become a PIN: six ASCII digits that are not easy to guess."""
    return len(pin) == DIGITS and pin.isascii() and pin.isdigit() and not _is_easy(pin)


def _is_easy(pin: str) -> bool:
    """Tell whether anybody would try it early: runs (123456, 975319), repeats (121212, 123123), 112233."""
    steps = {(int(right) - int(left)) % 10 for left, right in pairwise(pin)}
    pairs = pin[::2]
    return len(steps) == 1 or pin in (pin[:2] * 3, pin[:3] * 2) or (pairs == pin[1::2] and _is_run(pairs))


def _is_run(digits: str) -> bool:
    return len({int(right) - int(left) for left, right in pairwise(digits)}) == 1


def wait_seconds(misses: int) -> int:
    """Return how long to wait, awake, before the next try is looked at."""
    if misses < FREE_TRIES:
        return 0
    return 60 * WAITS_MINUTES[min(misses - FREE_TRIES, len(WAITS_MINUTES) - 1)]
