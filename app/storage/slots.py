"""TinyDB's storage: every write goes whole into the older of two sealed files, with one sync.

The newer file is never touched, so whatever happens to a write, the state before it stays on the disk. A file
whose write or sync has failed is given up: the bytes go afresh into another file, which is read back and
compared before anything counts as saved. A failed sync is never called again (the system may by then have
forgotten the bytes and answer "done").
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from app.domain.errors import CannotSave, DiskFull
from app.storage.ciphers import PLAIN, Cipher, covered
from app.storage.disk import Disk, is_full, write_new, write_through
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.sealing import Tables, decode, encode, seal_body
from app.storage.survey import Finding


def _nothing() -> None:
    """Do nothing."""


class Slots(Storage):
    """The sealed files of one database. Writing belongs to one thread; any thread may read."""

    def __init__(
        self,
        disk: Disk,
        place: Place,
        tables: Tables,
        *,
        cipher: Cipher = PLAIN,
        when_full: Callable[[], None] = _nothing,
        when_saved: Callable[[], None] = _nothing,
    ) -> None:
        """Start with these tables and no file; `adopt` tells of files that are there.

        Args:
            disk: where the files lie.
            place: which files they are.
            tables: the state to start from.
            cipher: how the state is put into files.
            when_full: called when the disk is full, before the second attempt; may free space.
            when_saved: called after every write that has reached the disk.
        """
        self._disk = disk
        self._place = place
        self._cipher = cipher
        self._body = encode(tables)
        self._when_full = when_full
        self._when_saved = when_saved
        self._generation = 0
        self._generations = dict.fromkeys(REGULAR, 0)
        self._newest = ""
        self._given_up: set[str] = set()
        self._to_keep: dict[str, bytes] = {}

    def adopt(self, findings: Iterable[Finding], newest: str, *, above: int, keeps_damaged: bool) -> None:
        """Take over the slots as they were found.

        Args:
            findings: what lies in the slots.
            newest: the slot that holds the state given to the constructor, "" if none does.
            above: a generation that the next one must exceed.
            keeps_damaged: whether damaged bytes are copied aside before they are overwritten.
        """
        for finding in findings:
            if finding.sealed or finding.is_damaged:
                self._generations[finding.suffix] = finding.generation
            if finding.is_damaged:
                self._given_up.add(finding.suffix)
                if keeps_damaged:
                    self._to_keep[finding.suffix] = finding.raw
        self._generation = above
        self._newest = newest

    @property
    def generation(self) -> int:
        """Which state this is: another number after each save."""
        return self._generation

    def read(self) -> Tables:
        """Return the state that was last saved, as a copy of its own."""
        return decode(self._body)

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Save a new state; one equal to the saved state is on the disk already.

        Raises:
            CannotSave, DiskFull: nothing has changed, in memory or on the disk.
        """
        # An update of a table that is not there yet leaves an empty one behind, which is no change.
        try:
            body = encode({name: table for name, table in data.items() if table})
        except (ValueError, TypeError) as error:
            raise CannotSave from error
        if body != self._body:
            self._save(body)
            self._when_saved()

    def rewrite(self, suffix: str) -> bool:
        """Write the saved state into one slot again, and tell whether that worked."""
        try:
            self._put(suffix, self._body)
        except CannotSave:
            # There is no key yet, and none can be kept: the slot was not touched.
            return False
        except OSError:
            self._give_up(suffix)
            return False
        return True

    def rewrite_others(self) -> bool:
        """Put the saved state in the place of every earlier one, and tell whether that worked everywhere."""
        others = [each for each in self._generations if each != self._newest]
        done = [self.rewrite(each) for each in others]
        return all(done)

    def renew(self) -> bool:
        """Write the saved state into every slot again, the newest one last, and tell whether that worked everywhere."""
        try:
            self._save(self._body)
        except CannotSave:
            return False
        return self.rewrite_others()

    def keep_aside(self, suffix: str) -> Path | None:
        """Copy the damaged bytes of a slot into the folder of damaged files and return where they lie.

        None when there is nothing to copy: the slot is not damaged, or could not be read at all.
        """
        raw = self._to_keep.get(suffix, b"")
        name = f"{self._place.flat_name}.{suffix}"
        folder = self._place.damaged_folder
        kept = write_new(self._disk, folder, name, covered(self._cipher, raw)) if raw else None
        self._to_keep.pop(suffix, None)
        return kept

    def _save(self, body: bytes) -> None:
        target = min(
            (suffix for suffix in self._generations if suffix != self._newest),
            key=lambda suffix: self._generations[suffix],
        )
        try:
            self._put(target, body)
        except OSError as error:
            self._give_up(target)
            if is_full(error):
                self._when_full()
            self._save_elsewhere(target, body)
        if self._place.kind.keeps_one_state:
            self.rewrite_others()

    def _save_elsewhere(self, failed: str, body: bytes) -> None:
        target = next(suffix for suffix in SUFFIXES if suffix not in {failed, self._newest})
        self._given_up.add(target)
        try:
            self._put(target, body)
        except OSError as error:
            self._give_up(target)
            raise (DiskFull() if is_full(error) else CannotSave()) from error

    def _put(self, suffix: str, body: bytes) -> None:
        """Write a state into a slot. Each attempt has its own generation, so the last to succeed wins."""
        kept = self._cipher.shut(body)
        if suffix in self._to_keep:
            self.keep_aside(suffix)
        self._generation += 1
        path = self._place.slot(suffix)
        raw = seal_body(self._generation, kept, is_encrypted=self._cipher.hides)
        is_afresh = suffix in self._given_up
        if is_afresh:
            self._disk.remove(path)
        write_through(self._disk, path, raw)
        if is_afresh and self._disk.read(path) != raw:
            raise OSError(errno.EIO, "the disk gave back other bytes than were written")
        self._given_up.discard(suffix)
        self._generations[suffix] = self._generation
        self._newest = suffix
        self._body = body

    def _give_up(self, suffix: str) -> None:
        self._given_up.add(suffix)
        self._generations[suffix] = 0
        if suffix not in self._to_keep:
            with suppress(OSError):
                self._disk.remove(self._place.slot(suffix))
