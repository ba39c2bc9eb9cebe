"""What the machine itself gives: the day, awake time, and chance."""

from __future__ import annotations

import secrets
import time
from datetime import datetime
from pathlib import Path

from app.domain.ids import ID_BYTES, id_from

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0, O, 1, I or L, so that a code can be copied by hand: 99 bits in 20 letters."""

_GROUPS, _GROUP = 5, 4


def account_folder() -> Path:
    """Return the data folder of this account."""
    from platformdirs import user_data_path

    return user_data_path("Rebung", appauthor=False)


class MachineClock:
    """The clocks of this machine."""

    def today(self) -> str:
        """Return the local day as an ISO date; a label, since the clock may be set to anything."""
        return datetime.now().astimezone().date().isoformat()

    def awake(self) -> float:
        """Return seconds since some moment, never going back."""
        return time.monotonic()


class MachineChance:
    """The machine's source of randomness."""

    def new_id(self) -> str:
        """Return a new id of 128 random bits."""
        return id_from(secrets.token_bytes(ID_BYTES))

    def roll(self, below: int) -> int:
        """Return a number from 0 to `below` - 1."""
        return secrets.randbelow(below)

    def code(self) -> str:
        """Return a recovery code: five groups of four letters and digits."""
        groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
        return "-".join(groups)
