"""Who wrote a record and when, without a clock: the device's id and a counter that only grows (Lamport).

Numbers are reserved in the settings a thousand at a time, so that an answer costs no write beyond its own.
Numbers reserved and not used are never used again.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any

from msgspec import Struct
from tinydb import TinyDB

from app.domain.errors import CannotSave
from app.domain.ids import ID_BYTES, DeviceId, id_from

BLOCK = 1000
TABLE = "device"


class Stamp(Struct, frozen=True):
    """What every record carries: the device that wrote it, and the counter at that moment."""

    device: str
    counter: int


def new_device_id() -> str:
    """Return 128 random bits as an id."""
    return id_from(secrets.token_bytes(ID_BYTES))


class Counter:
    """Numbers the records of this machine. Used on the writer's thread only."""

    def __init__(
        self, settings: TinyDB, new_id: Callable[[], str] = new_device_id, *, is_restored: bool = False
    ) -> None:
        """Go on after the last number that was ever reserved here.

        Args:
            settings: the database in which numbers are reserved.
            new_id: makes the id of a device.
            is_restored: the settings were damaged and may have forgotten a reservation. Then this machine
                goes on as a new device, so that no number is ever used twice by one.
        """
        self._table = settings.table(TABLE)
        kept = _read(self._table.all())
        is_known = kept is not None and not is_restored
        self._device = kept.device if kept and is_known else new_id()
        self._last = self._reserved = kept.counter if kept else 0
        if not is_known:
            self._reserved = 0

    @property
    def device(self) -> DeviceId:
        """The id of this machine."""
        return DeviceId(self._device)

    def take(self) -> Stamp:
        """Return the next stamp. Once in a thousand times it must save; CannotSave if that fails."""
        if self._last >= self._reserved:
            self._reserve()
        self._last += 1
        return Stamp(self._device, self._last)

    def seen(self, number: int) -> None:
        """Make all later numbers greater than one that was met in a record."""
        self._last = max(self._last, number)

    def prepare(self) -> None:
        """Reserve numbers ahead of need. If that fails now, `take` will try again."""
        try:
            self._reserve()
        except CannotSave:
            return

    def _reserve(self) -> None:
        reserved = self._last + BLOCK
        row = {"device": self._device, "reserved": reserved}
        if not self._table.update(row):
            self._table.insert(row)
        self._reserved = reserved


def _read(rows: list[Any]) -> Stamp | None:
    match [dict(row) for row in rows]:
        case [{"device": str(device), "reserved": int(reserved)}]:
            return Stamp(device, reserved)
        case _:
            return None
