"""What an earlier version kept plain is encrypted while nobody writes, one learner after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from app.domain.errors import CannotSave, RebungError
from app.storage.disk import Disk
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.ring import KeyRing
from app.storage.sealing import HEADER_LENGTH, claims_encryption


class Encrypting:
    """Finds learners' databases that have something plain, and has each of them opened, which encrypts it."""

    def __init__(
        self,
        disk: Disk,
        keys: KeyRing,
        places: Callable[[], Iterable[Place]],
        encrypt: Callable[[Place], None],
    ) -> None:
        """Begin with the first learner, unless an earlier start has come to the last one."""
        self._disk = disk
        self._keys = keys
        self._places = places
        self._encrypt = encrypt
        self._left: Iterator[Place] | None = None
        self._all_well = True

    def step(self) -> bool:
        """Look at one database; tell whether there is another. On the writer's thread."""
        if self._keys.is_locked or self._keys.ring.all_encrypted:
            return False
        if self._left is None:
            self._left = iter(self._places())
        place = next(self._left, None)
        if place is not None:
            self._look_at(place)
            return True
        if self._all_well and self._keys.ring.keys:
            with suppress(CannotSave):
                self._keys.keep(replace(self._keys.ring, all_encrypted=True))
        self._all_well = False
        return False

    def _look_at(self, place: Place) -> None:
        try:
            if any(self._is_plain(path) for path in _files(place)):
                self._encrypt(place)
                # The mirror follows by itself; slots that the disk refused are met at the next start.
                self._all_well &= not any(self._is_plain(place.slot(suffix)) for suffix in SUFFIXES)
        except (OSError, RebungError):
            # Whoever opens it is told; it stays as it is.
            self._all_well = False

    def _is_plain(self, path: Path) -> bool:
        try:
            raw = self._disk.read(path, HEADER_LENGTH)
        except FileNotFoundError:
            return False
        return bool(raw) and not claims_encryption(raw)


def _files(place: Place) -> list[Path]:
    return [*map(place.slot, SUFFIXES), *map(place.mirror, REGULAR)]
