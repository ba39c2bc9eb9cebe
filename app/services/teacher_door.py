"""The teacher's door: a PIN of six digits, a back-off that restarts cannot shorten, and a recovery code.

The PIN opens the screen, never a key: six digits fall quickly to somebody who holds the disk.
"""

from __future__ import annotations

import math
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from threading import Lock

from app.domain import pin as pins
from app.domain.classroom import TeacherDoor
from app.domain.errors import CannotSave, PinNotUsable, PinWait
from app.services.ports import Chance, Clock, Hashing
from app.services.register import Register


class Knock(Enum):
    """What came of an attempt."""

    OPEN = "open"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Recovery:
    """A recovery code, to be shown once and printed."""

    code: str


class Door:
    """Guards the teacher's room."""

    def __init__(self, register: Register, hashing: Hashing, clock: Clock, chance: Chance) -> None:
        """Begin any waiting anew: after a restart the whole wait is due again."""
        self._register = register
        self._hashing = hashing
        self._clock = clock
        self._chance = chance
        self._since = clock.awake()
        self._one_at_a_time = Lock()

    @property
    def is_set(self) -> bool:
        """Whether a PIN exists on this machine."""
        return self._register.now.door.is_set

    def seconds_to_wait(self) -> int:
        """Return how long the next try still has to wait, in awake seconds."""
        due = pins.wait_seconds(self._register.now.door.misses) - (self._clock.awake() - self._since)
        return max(0, math.ceil(due))

    def set_pin(self, pin: str) -> Recovery:
        """Set the PIN and return a new recovery code. Slow (argon2id twice): call off the window's thread.

        Raises:
            PinNotUsable: not six digits, or easy to guess.
            CannotSave: the disk refused; the old PIN still holds.
        """
        if not pins.is_usable(pin):
            raise PinNotUsable
        code = self._chance.code()
        door = TeacherDoor(self._hashing.hash(pin), self._hashing.hash(_plain(code)))
        with self._one_at_a_time:
            self._keep(door)
        return Recovery(code)

    def knock(self, pin: str) -> Knock:
        """Try a PIN. The miss is written before the PIN is checked. Slow: call off the window's thread.

        Raises:
            PinWait: the waiting time is not over; nothing is counted.
        """
        return self._try(pin, self._register.now.door.pin)

    def recover(self, code: str) -> Knock:
        """Try the recovery code; when it fits, the caller lets the teacher set a new PIN at once."""
        return self._try(_plain(code), self._register.now.door.recovery)

    def _try(self, secret: str, hashed: str) -> Knock:
        # Two hands of the window's pool may knock at once; each try must count by itself.
        with self._one_at_a_time:
            waiting = self.seconds_to_wait()
            if waiting:
                raise PinWait(minutes=-(-waiting // 60))
            door = self._register.now.door
            self._keep(replace(door, misses=door.misses + 1))
            self._since = self._clock.awake()
            if not (hashed and self._hashing.fits(secret, hashed)):
                return Knock.MISSED
            # A disk that refuses here leaves one miss too many, which is safe; the teacher gets in.
            with suppress(CannotSave):
                self._keep(replace(door, misses=0))
            return Knock.OPEN

    def _keep(self, door: TeacherDoor) -> None:
        self._register.change(lambda now: replace(now, door=door)).settle()


def _plain(code: str) -> str:
    """Return a code as it is compared: capitals, no blanks, look-alikes read as one."""
    kept = "".join(c for c in code.upper() if c.isalnum())
    return kept.translate(str.maketrans("OIL", "011"))
