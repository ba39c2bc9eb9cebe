"""Making a generation, one small step at a time: the newest sealed file of each database is copied as it is.

Nothing is decoded. What has not changed since the generation before is the same file on the disk under a second name,
where the file system can do that. The list comes last: until it is on the disk the generation does not count.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from app.domain.generations import Generation, Why
from app.storage.disk import Disk, write_through
from app.storage.manifests import DATABASE, Manifest, Mark, database_of, manifest_of, mark_of, put
from app.storage.migrations import VERSIONS
from app.storage.places import REGULAR, SUFFIXES, Kind
from app.storage.sealing import HEADER_LENGTH, claimed_generation, exactly, unseal

Folders = tuple[Path, Path]
"""A data folder and its mirror."""

_LEARNERS = "learners/"


class Making:
    """A generation that is being made."""

    def __init__(
        self,
        disk: Disk,
        folders: Folders,
        target: Path,
        generation: Generation,
        before: tuple[Path, Manifest] | None,
    ) -> None:
        """See what there is to copy.

        Args:
            disk: where the files lie.
            folders: what is copied.
            target: the folder of this generation, which does not exist yet.
            generation: which one it is.
            before: the one before: its folder and its list.
        """
        self.generation = generation
        self.target = target
        self._disk = disk
        self._folders = folders
        self._before = before
        # Learners are taken from the end first: who is copied has a name and a key that are copied later.
        self._todo = sorted(databases(folders), key=lambda each: (each.startswith(_LEARNERS), each))
        self._same: list[str] = []
        self._files: dict[str, Mark] = {}
        self._has_news = False

    def step(self) -> bool:
        """Copy one more database, or write the list; False when that is done. OSError leaves half a generation."""
        if self._todo:
            self._copy(self._todo.pop())
            return True
        if not self._is_worth_keeping():
            return False
        if self._same and self._before:
            self._take_over(*self._before, self._same.pop())
            return True
        self._write_list()
        return False

    def _copy(self, database: str) -> None:
        """Copy the newest whole file; where there is damage and none is whole, what the one before has stays."""
        paths = sources(self._folders, database)
        before = self._before[1].databases.get(database, "") if self._before else ""
        if self._before and before:
            head = max((_first(self._disk, path) for path in paths), key=claimed_generation)
            if head == _first(self._disk, self._before[0] / before):
                self._same.append(before)
                return
        raw = newest_raw(self._disk, paths)
        if raw is not None:
            self._has_news = self._has_news or database != Kind.SETTINGS.value
            name = f"{database}.a"
            write_through(self._disk, self.target / name, raw)
            self._files[name] = mark_of(raw)
        elif before:
            self._same.append(before)

    def _take_over(self, folder: Path, manifest: Manifest, name: str) -> None:
        source, target = folder / name, self.target / name
        if not _linked(source, target):
            write_through(self._disk, target, self._disk.read(source))
        self._files[name] = manifest.files[name]

    def _is_worth_keeping(self) -> bool:
        """Tell whether anything is new. The settings alone are not: each start reserves numbers there."""
        if self._before is None or self.generation.why is not Why.DAY:
            return self._has_news or self.generation.why is not Why.DAY
        there = {database_of(each) for each in (*self._files, *self._same)}
        return self._has_news or there != set(self._before[1].databases)

    def _write_list(self) -> None:
        # A second name, and the folders themselves, must last before the list says that they are there.
        for folder in {self.target.parent, *((self.target / name).parent for name in self._files)}:
            self._disk.sync_folder(folder)
        versions = {kind.value: version for kind, version in VERSIONS.items()}
        put(self._disk, self.target, manifest_of(self.generation, versions, self._files))


def databases(folders: Folders) -> set[str]:
    """Return the databases that a generation holds and that have a file in the data folder or in the mirror."""
    found = set()
    for root in folders:
        for folder, before in ((root, ""), (root / _LEARNERS, _LEARNERS)):
            with suppress(OSError), os.scandir(folder) as entries:
                found |= {database_of(f"{before}{each.name}") for each in entries if _is_slot(each.name)}
    return {each for each in found if DATABASE.fullmatch(f"{each}.a")}


def sources(folders: Folders, database: str) -> list[Path]:
    """Return where the files of a database may lie."""
    data, mirror = folders
    slots = [data / f"{database}.{suffix}" for suffix in SUFFIXES]
    return slots + [mirror / f"{database}.{suffix}" for suffix in REGULAR]


def newest_raw(disk: Disk, paths: Iterable[Path]) -> bytes | None:
    """Return the bytes of the newest whole file of these, and not one byte more; None if none is whole."""
    claims = [(claimed_generation(_first(disk, path)), path) for path in paths]
    for _, path in sorted(claims, key=lambda each: each[0], reverse=True):
        with suppress(OSError):
            raw = disk.read(path)
            if unseal(raw) is not None:
                return exactly(raw)
    return None


def _is_slot(name: str) -> bool:
    return name.rpartition(".")[2] in SUFFIXES


def _first(disk: Disk, path: Path) -> bytes:
    with suppress(OSError):
        return disk.read(path, HEADER_LENGTH)
    return b""


def _linked(source: Path, target: Path) -> bool:
    """Give a file a second name, and tell whether that worked: not every file system can."""
    try:
        if not source.is_file():
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        os.link(source, target)
    except OSError:
        return False
    return True
