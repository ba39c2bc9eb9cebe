"""The teacher's door: a PIN of six digits, a back-off that restarts cannot shorten, and a recovery code.

The PIN opens the screen, never a key: six digits fall quickly to somebody who holds the disk. The recovery code opens
both: the screen by its hash, and the key to what is kept (`unlocking.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from app.domain import pin as pins
from app.domain.classroom import TeacherDoor
from app.domain.errors import CannotSave, PinNotUsable
from app.domain.keys import Way, plain_code
from app.services.back_off import BackOff, Knock
from app.services.ports import Chance, Clock, Hashing
from app.services.register import Register
from app.services.teacher_ports import Keys


@dataclass(frozen=True, slots=True)
class Recovery:
    """A recovery code, to be shown once and printed."""

    code: str


class Door:
    """Guards the teacher's room."""

    def __init__(
        self, register: Register, hashing: Hashing, clock: Clock, chance: Chance, keys: Keys
    ) -> None:
        """Begin any waiting anew: after a restart the whole wait is due again."""
        self._register = register
        self._hashing = hashing
        self._chance = chance
        self._keys = keys
        self._back_off = BackOff(clock, lambda: register.now.door.misses, self._keep_misses)

    @property
    def is_set(self) -> bool:
        """Whether a PIN exists on this machine."""
        return self._register.now.door.is_set

    def seconds_to_wait(self) -> int:
        """Return how long the next try still has to wait, in awake seconds."""
        return self._back_off.seconds_to_wait()

    def set_pin(self, pin: str) -> Recovery:
        """Set the PIN and return a new recovery code. Slow (argon2id): call off the window's thread.

        Raises:
            PinNotUsable: not six digits, or easy to guess.
            CannotSave: the disk refused; the old PIN and the old code still hold.
        """
        if not pins.is_usable(pin):
            raise PinNotUsable
        return self._with_new_code(self._hashing.hash(pin))

    def new_code(self) -> Recovery:
        """Return a new recovery code in the place of the one before; the PIN stays. Slow; CannotSave as `set_pin`."""
        return self._with_new_code(self._register.now.door.pin)

    def knock(self, pin: str) -> Knock:
        """Try a PIN. The miss is written before the PIN is checked. Slow: call off the window's thread.

        Raises:
            PinWait: the waiting time is not over; nothing is counted.
        """
        return self._tried(pin, lambda door: door.pin)

    def recover(self, code: str) -> Knock:
        """Try the recovery code; when it fits, the caller lets the teacher set a new PIN at once."""
        return self._tried(plain_code(code), lambda door: door.recovery)

    def _with_new_code(self, hashed_pin: str) -> Recovery:
        code = self._chance.code()
        door = TeacherDoor(hashed_pin, self._hashing.hash(plain_code(code)))
        # Whatever stops half-way: the code that opens the screen is one that opens the key too.
        self._keys.admit(Way.RECOVERY, plain_code(code))
        self._back_off.alone(lambda: self._keep(door))
        with suppress(CannotSave):
            self._keys.drop_earlier(Way.RECOVERY)
        return Recovery(code)

    def _tried(self, secret: str, hashed_in: Callable[[TeacherDoor], str]) -> Knock:
        hashed = hashed_in(self._register.now.door)
        return self._back_off.tried(lambda: bool(hashed) and self._hashing.fits(secret, hashed))

    def _keep_misses(self, misses: int) -> None:
        self._keep(replace(self._register.now.door, misses=misses))

    def _keep(self, door: TeacherDoor) -> None:
        self._register.change(lambda now: replace(now, door=door)).settle()
