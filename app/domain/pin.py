"""The teacher's PIN: what may be one, and how long to wait after misses.

An attempt is counted before it is checked, and waiting is counted in time the program is awake, never by
the wall clock, so that neither restarts nor clock changes buy guesses.
"""

from __future__ import annotations

DIGITS = 6
FREE_TRIES = 3
WAITS_MINUTES = (1, 2, 4, 8, 16, 32, 60)
"""The wait after the 3rd, 4th, ... miss; then an hour each: 15 guesses in an eight-hour day."""

_TOO_EASY_TO_GUESS = frozenset({"123456", "654321", "012345", "543210", "121212", "112233", "123123"})


def is_usable(pin: str) -> bool:
    """Tell whether this may become a PIN: six ASCII digits that are not easy to guess."""
    return (
        len(pin) == DIGITS
        and pin.isascii()
        and pin.isdigit()
        and len(set(pin)) > 1
        and pin not in _TOO_EASY_TO_GUESS
    )


def wait_seconds(misses: int) -> int:
    """Return how long to wait, awake, before the next try is looked at."""
    if misses < FREE_TRIES:
        return 0
    return 60 * WAITS_MINUTES[min(misses - FREE_TRIES, len(WAITS_MINUTES) - 1)]
