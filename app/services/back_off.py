"""Waiting between tries: an attempt is counted before it is looked at, and waiting is awake time (`domain/pin.py`)."""

from __future__ import annotations

import math
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from threading import Lock

from app.domain import pin as pins
from app.domain.errors import CannotSave, PinWait
from app.services.ports import Clock


class Knock(Enum):
    """What came of an attempt."""

    OPEN = "open"
    MISSED = "missed"


class BackOff:
    """Counts misses where they are kept. After a restart the whole wait is due again."""

    def __init__(self, clock: Clock, misses: Callable[[], int], keep: Callable[[int], None]) -> None:
        """Read and keep the number of misses; `keep` returns when it is on the disk."""
        self._clock = clock
        self._misses = misses
        self._keep = keep
        self._since = clock.awake()
        self._one_at_a_time = Lock()

    def seconds_to_wait(self) -> int:
        """Return how long the next try still has to wait, in awake seconds."""
        due = pins.wait_seconds(self._misses()) - (self._clock.awake() - self._since)
        return max(0, math.ceil(due))

    def alone(self, do: Callable[[], None]) -> None:
        """Do something while nobody tries."""
        with self._one_at_a_time:
            do()

    def tried(self, fits: Callable[[], bool]) -> Knock:
        """Count a miss, then look whether the secret fits; if so, forget the misses.

        Raises:
            PinWait: the waiting time is not over; nothing is counted.
            CannotSave: the miss could not be written, so the secret was not looked at.
        """
        # Two hands of the window's pool may knock at once; each try must count by itself.
        with self._one_at_a_time:
            waiting = self.seconds_to_wait()
            if waiting:
                raise PinWait(minutes=-(-waiting // 60))
            self._keep(self._misses() + 1)
            self._since = self._clock.awake()
            if not fits():
                return Knock.MISSED
            # A disk that refuses here leaves one miss too many, which is safe; whoever knows the secret gets in.
            with suppress(CannotSave):
                self._keep(0)
            return Knock.OPEN
