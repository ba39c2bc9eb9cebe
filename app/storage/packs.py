"""Packs of lessons, each whole in a seal: the port `PackStore`. Nothing of anybody is in them, so they lie plain.

A version goes into the slot that the one before it does not have, which stays until the new one is on the disk. So a
power cut leaves the pack that was here, or the new one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import CannotSave, DiskFull, NewerFormat
from app.storage.disk import Disk, is_full, write_through
from app.storage.places import REGULAR
from app.storage.sealing import Sealed, seal_body, unseal

if TYPE_CHECKING:
    from app.storage.files import DataFolder

PACKS = "packs"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class PackSlots:
    """The two places of each pack below a folder."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        """Look at nothing yet."""
        self._disk = disk
        self._folder = folder

    def read(self, pack: str) -> bytes:
        """Return the newest whole one; PackGone, PackDamaged, and NewerFormat where a newer program kept it."""
        from app.domain.pack_errors import PackDamaged, PackGone

        found: list[Sealed | bytes | None] = []
        for path in self._slots(pack):
            try:
                found.append(self._look(path))
            except OSError:
                found.append(b"")
        whole = [each for each in found if isinstance(each, Sealed)]
        if whole:
            return max(whole, key=lambda each: each.generation).body
        there = [each for each in found if isinstance(each, bytes)]
        for each in there:
            unseal(each)
        raise PackDamaged if there else PackGone

    def keep(self, pack: str, version: int, data: bytes) -> None:
        """Put a newer version in the place of the one that is here; OSError, and then nothing has changed."""
        found = {path: self._look(path) for path in self._slots(pack)}
        standing = [path for path, each in found.items() if isinstance(each, Sealed)]
        path = next(each for each in found if each not in standing[:1])
        try:
            write_through(self._disk, path, seal_body(version, data))
        except OSError:
            self._disk.remove(path)
            raise
        for other in found.keys() - {path}:
            # If it stays it is the older one, and is read no more.
            with suppress(OSError):
                self._disk.remove(other)

    def remove(self, pack: str) -> None:
        """Take a pack away, the newest version last, so that no earlier one comes forth; OSError."""
        found = {path: self._look(path) for path in self._slots(pack)}
        there = [path for path, each in found.items() if each is not None]
        for path in sorted(there, key=lambda each: _age(found[each])):
            self._disk.remove(path)
            self._disk.sync_folder(self._folder)

    def _slots(self, pack: str) -> list[Path]:
        return [self._folder / f"{pack}.{suffix}" for suffix in REGULAR]

    def _look(self, path: Path) -> Sealed | bytes | None:
        """Return what is sealed in a file, its bytes where no seal holds, None where there is no file; OSError."""
        try:
            raw = self._disk.read(path)
        except FileNotFoundError:
            return None
        with suppress(NewerFormat):
            return unseal(raw) or raw
        return raw


class StoredPacks:
    """The packs of an open data folder."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder.path / PACKS
        self._writer = folder.writer
        self._slots = PackSlots(folder.copies.disk, self._folder)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all packs that lie here, sorted."""
        try:
            with os.scandir(self._folder) as entries:
                names = [each.name.rpartition(".") for each in entries]
        except OSError:
            return ()
        return tuple(sorted({name for name, _, end in names if end in REGULAR and _ID.fullmatch(name)}))

    def read(self, pack: str) -> bytes:
        """Return a pack as it was taken in; PackGone, PackDamaged, NewerFormat."""
        return self._slots.read(pack)

    def keep(self, pack: str, version: int, data: bytes) -> Future[None]:
        """Keep a pack whole, in the place of its earlier version."""
        return self._writer.submit(partial(_told, partial(self._slots.keep, pack, version, data)))

    def remove(self, pack: str) -> Future[None]:
        """Take a pack away."""
        return self._writer.submit(partial(_told, partial(self._slots.remove, pack)))


def _told(job: Callable[[], None]) -> None:
    try:
        job()
    except OSError as error:
        if is_full(error):
            raise DiskFull from error
        raise CannotSave from error


def _age(found: Sealed | bytes | None) -> int:
    return found.generation if isinstance(found, Sealed) else 0
