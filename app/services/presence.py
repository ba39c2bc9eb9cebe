"""Whether somebody is still there: a child who goes away is signed out after a while.

It is awake time that counts, so a wall clock that is set does no harm. Nothing of it is kept.
"""

from __future__ import annotations

from typing import Protocol

from app.services.ports import Clock

MINUTE = 60.0


class Times(Protocol):
    """How long a screen waits for a child who does nothing. The preferences of the machine say so."""

    @property
    def idle_minutes(self) -> int:
        """Minutes on any screen of a child."""
        ...

    @property
    def idle_minutes_sensitive(self) -> int:
        """Minutes in a sensitive lesson and in Get help."""
        ...


class Presence:
    """Remembers when somebody last touched anything."""

    def __init__(self, clock: Clock, times: Times) -> None:
        """Count from now on."""
        self._clock = clock
        self._times = times
        self._stirred_at = clock.awake()

    def stirred(self) -> None:
        """Somebody has touched the screen or pressed a key."""
        self._stirred_at = self._clock.awake()

    def left(self, *, sensitive: bool) -> float:
        """Return the seconds until nobody is taken to be there; 0 or less when they are over."""
        minutes = self._times.idle_minutes_sensitive if sensitive else self._times.idle_minutes
        return self._stirred_at + minutes * MINUTE - self._clock.awake()
