"""Generations: earlier states of the data folder, each a folder with the layout of one and a list of its files.

How one is made says `making.py`. Everything here is called on the writer's thread, or where nobody writes.
"""

from __future__ import annotations

import errno
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from msgspec import Struct

from app.domain.errors import NewerFormat
from app.domain.generations import Generation, Why, following, surplus
from app.storage.disk import Disk, write_through
from app.storage.forgetting import wipe
from app.storage.making import Folders, Making, newest_raw, sources
from app.storage.manifests import NAMES, Manifest, look, mark_of, put, with_files, without
from app.storage.places import REGULAR, SUFFIXES, Kind
from app.storage.ring_copies import is_of_one, with_keys_of

Gone = Callable[[], frozenset[str]]
"""Tells which databases are of those who are gone for good."""

FOLDER = "generations"
RENEWED = (Kind.CLASSROOM.value, Kind.KEYS.value)
"""After a removal these are in every generation as they are now: an earlier list would hold the name that is gone, an
earlier ring its key."""

ROOM = 16 * 1024 * 1024
"""Bytes that must stay free: what children are doing comes first."""

_FOLDER_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-\d{6,}")


def ring_in(disk: Disk, folder: Path, manifest: Manifest) -> bytes | None:
    """Return the ring of keys of a generation, None if it has none; OSError if it cannot be read now."""
    name = manifest.databases.get(Kind.KEYS.value)
    return disk.read(folder / name) if name else None


def see_that_there_is_room(folder: Path) -> None:
    """Raise OSError where too little of the disk of this folder is free."""
    if shutil.disk_usage(folder).free < ROOM:
        raise OSError(errno.ENOSPC, "no room for an earlier state", str(folder))


class Kept(Struct, frozen=True):
    """A generation that counts, since its list is whole: where it lies, and the list."""

    folder: Path
    manifest: Manifest

    @property
    def generation(self) -> Generation:
        """Which one it is."""
        return self.manifest.generation


class Generations:
    """The generations of a data folder."""

    def __init__(self, disk: Disk, folders: Folders, today: Callable[[], str], gone: Gone) -> None:
        """Keep them in the data folder itself; `today` returns the day that the clock says, as ISO date."""
        self._disk = disk
        self._data, self._mirror = folders
        self._today = today
        self._gone = gone
        self._making: Making | None = None
        self._seen_on = ""

    @property
    def path(self) -> Path:
        """Where they lie."""
        return self._data / FOLDER

    def kept(self) -> tuple[Kept, ...]:
        """Return those that count, the newest first."""
        found = []
        for folder in self.folders():
            with suppress(OSError, NewerFormat):
                manifest = self._list_of(folder)
                found += [Kept(folder, manifest)] if manifest else []
        return tuple(sorted(found, key=lambda each: each.generation.number, reverse=True))

    def folders(self) -> tuple[Path, ...]:
        """Return every folder of a generation, whole or not."""
        with suppress(OSError):
            return tuple(sorted(each for each in self.path.iterdir() if _FOLDER_NAME.fullmatch(each.name)))
        return ()

    def is_changed(self, kept: Kept) -> bool:
        """Tell whether this generation has gone, or has another list, since it was looked at."""
        with suppress(OSError, NewerFormat):
            return self._list_of(kept.folder) != kept.manifest
        return True

    def next(self, why: Why = Why.DAY) -> Generation:
        """Return the one that would come now. Its name is that of no folder, whatever could not be read."""
        coming = following([each.generation for each in self.kept()], self._today(), why)
        numbers = [int(each.name.rpartition("-")[2]) for each in self.folders()]
        return replace(coming, number=max(coming.number, *(each + 1 for each in numbers), 1))

    def begin_if_due(self) -> None:
        """Begin a generation if this day has none yet."""
        today = self._today()
        if self._making is None and self._seen_on != today:
            kept = self.kept()
            newest = kept[0].generation.day_number if kept else 0
            if self.next().day_number > newest:
                self.begin()
            self._seen_on = today

    def begin(self, why: Why = Why.DAY) -> None:
        """Begin one; `step` goes on with it. What an earlier attempt has left is removed."""
        self._making = None
        with suppress(OSError):
            self.clear()
        kept = self.kept()
        generation = self.next(why)
        before = kept[0] if kept else None
        self._making = Making(
            self._disk,
            (self._data, self._mirror),
            self.path / generation.name,
            generation,
            (before.folder, before.manifest) if before else None,
        )

    def step(self) -> bool:
        """Copy one more database, or end with the list; tell whether there is more to do.

        Raises:
            OSError: nothing of this generation is left.
        """
        making = self._making
        if making is None:
            return False
        try:
            see_that_there_is_room(self._data)
            is_over = not making.step()
        except OSError:
            self._making = None
            with suppress(OSError):
                self.clear()
            raise
        if is_over:
            self._making = None
            self.clear()
            if making.generation.why is Why.DAY:
                self._thin_out()
        return not is_over

    def make(self, why: Why = Why.DAY) -> Kept:
        """Make one at once, and return it; where nothing has changed, the newest one is enough.

        Raises:
            OSError: none was made, and there is none.
        """
        self.make_if_news(why)
        for newest in self.kept():
            return newest
        raise OSError(errno.ENODATA, "there is nothing to keep yet", str(self._data))

    def make_if_news(self, why: Why = Why.DAY) -> None:
        """Make one at once, if anything has changed; OSError if that did not work."""
        self.begin(why)
        while self.step():
            pass

    def clear(self) -> None:
        """Remove what does not count: attempts that were cut short. What cannot be read is left as it is."""
        making = self._making.target if self._making else None
        for folder in self.folders():
            with suppress(NewerFormat):
                if folder != making and self._list_of(folder) is None:
                    self._remove(folder)

    def forget(self, database: str) -> None:
        """Remove a database from every generation for good.

        Raises:
            OSError: something of it is still there.
        """
        self._making = None
        for kept in self.kept():
            if database in kept.manifest.databases:
                put(self._disk, kept.folder, without(kept.manifest, database))
        for folder in self.folders():
            wipe(self._disk, [folder / f"{database}.{suffix}" for suffix in SUFFIXES])
        self.clear()

    def renew(self) -> None:
        """Put the list of the class and the ring of keys as they are now into every generation.

        A generation of another ring goes: what is in it cannot be cleaned here.

        Raises:
            OSError: an earlier list is still there.
        """
        self._making = None
        folders = (self._data, self._mirror)
        now = {each: raw for each in RENEWED if (raw := newest_raw(self._disk, sources(folders, each)))}
        old: list[Path] = []
        gone = self._gone()
        for kept in self.kept():
            own = ring_in(self._disk, kept.folder, kept.manifest)
            if is_of_one(own, now.get(Kind.KEYS.value)):
                old += self._renewed(kept, _with_own_keys(kept, own, now, gone))
            else:
                self._remove(kept.folder)
        for folder in self.folders():
            if self._list_of(folder) is None:
                old += [folder / f"{each}.{suffix}" for each in RENEWED for suffix in SUFFIXES]
        wipe(self._disk, old)
        self.clear()

    def _list_of(self, folder: Path) -> Manifest | None:
        """Return the list of a folder; one that was copied from another folder is none."""
        manifest = look(self._disk, folder)
        return manifest if manifest and manifest.generation.name == folder.name else None

    def _renewed(self, kept: Kept, now: dict[str, bytes]) -> list[Path]:
        """Put these databases into a generation, and return the files that count no more."""
        files, old = dict(kept.manifest.files), []
        for database, raw in now.items():
            name = kept.manifest.databases.get(database, "")
            other = next(each for suffix in REGULAR if (each := f"{database}.{suffix}") != name)
            if files.get(name) == mark_of(raw):
                # An attempt that was cut short may have left the other one.
                old.append(kept.folder / other)
                continue
            write_through(self._disk, kept.folder / other, raw)
            files[other] = mark_of(raw)
            if files.pop(name, None):
                old.append(kept.folder / name)
        if files != kept.manifest.files:
            put(self._disk, kept.folder, with_files(kept.manifest, files))
        return old

    def _thin_out(self) -> None:
        kept = self.kept()
        going = set(surplus(each.generation for each in kept))
        for each in kept:
            if each.generation in going:
                self._remove(each.folder)

    def _remove(self, folder: Path) -> None:
        """Remove a generation, its list first. Its files may be those of others too, so none is emptied."""
        for name in NAMES:
            self._disk.remove(folder / name)
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                path.rmdir()
            else:
                self._disk.remove(path)
        folder.rmdir()


def _with_own_keys(
    kept: Kept, own: bytes | None, now: dict[str, bytes], gone: frozenset[str]
) -> dict[str, bytes]:
    """Return what is put into a generation: its ring still opens who is in it, but for those who are gone for good."""
    ring = now.get(Kind.KEYS.value)
    if ring is None:
        return now
    learners = [each for each in kept.manifest.databases if each not in {*RENEWED, *gone}]
    return {**now, Kind.KEYS.value: with_keys_of(ring, own, learners)}
