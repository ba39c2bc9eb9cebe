"""What an earlier version kept plain is encrypted while nobody writes, one learner after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from app.domain.errors import CannotSave, RebungError
from app.storage.ciphers import is_covered
from app.storage.copies import Copies
from app.storage.disk import Disk
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.ring import KeyRing


class Encrypting:
    """Finds learners' databases that have something plain, and has each of them opened, which encrypts it."""

    def __init__(
        self,
        disk: Disk,
        keys: KeyRing,
        copies: Copies,
        encrypt: Callable[[Place], None],
    ) -> None:
        """Begin with the first learner, unless an earlier start has come to the last one."""
        self._disk = disk
        self._keys = keys
        self._copies = copies
        self._encrypt = encrypt
        self._left: Iterator[Place] | None = None
        self._all_well = True

    def step(self) -> bool:
        """Look at one database; tell whether there is another. On the writer's thread."""
        if self._keys.is_locked or self._keys.ring.all_encrypted:
            return False
        if self._left is None:
            self._left = map(self._copies.learner_place, self._copies.learner_ids())
        place = next(self._left, None)
        if place is not None:
            self._look_at(place)
            return True
        if self._all_well and self._keys.ring.keys and not self._copies.keeper.is_behind:
            self._all_well = False
            with suppress(CannotSave):
                self._keys.keep(replace(self._keys.ring, all_encrypted=True))
        return False

    def finish(self) -> None:
        """Look at all that are left at once. On the writer's thread."""
        while self.step():
            pass

    def _look_at(self, place: Place) -> None:
        try:
            if any(self._is_plain(path) for path in (*_slots(place), *map(place.mirror, REGULAR))):
                self._encrypt(place)
                # The mirror follows by itself; slots that the disk refused are met at the next start.
                self._all_well &= not any(map(self._is_plain, _slots(place)))
        except (OSError, RebungError):
            # Whoever opens it is told; it stays as it is.
            self._all_well = False

    def _is_plain(self, path: Path) -> bool:
        try:
            raw = self._disk.read(path)
        except FileNotFoundError:
            return False
        return bool(raw) and not is_covered(raw)


def _slots(place: Place) -> list[Path]:
    return [place.slot(suffix) for suffix in SUFFIXES]
