"""The check after a start: every file of every generation, and the mirror, one small job after another.

What is damaged in a generation is written anew where the same bytes lie elsewhere. A damaged file of the mirror is
removed and copied again. What cannot be mended is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from app.domain.errors import NewerFormat
from app.domain.generations import Checked
from app.storage.disk import Disk, write_through
from app.storage.generations import Generations, Kept
from app.storage.going_back import is_as_listed
from app.storage.making import Folders, databases, sources
from app.storage.manifests import Mark, database_of, mark_of
from app.storage.places import REGULAR
from app.storage.sealing import exactly, unseal

Job = Callable[[], None]


class Check:
    """One look through generations and mirror. Its jobs are done on the writer's thread, in order."""

    def __init__(
        self, disk: Disk, folders: Folders, generations: Generations, copy_again: Callable[[str], None]
    ) -> None:
        """Look at nothing yet.

        Args:
            disk: where the files lie.
            folders: the data folder and its mirror.
            generations: those of this folder.
            copy_again: has a database copied into the mirror.
        """
        self._disk = disk
        self._folders = folders
        self._generations = generations
        self._copy_again = copy_again
        self._well: set[tuple[int, int, str]] = set()
        self._damaged: set[str] = set()
        self._mended = 0

    @property
    def found(self) -> Checked:
        """What was found so far."""
        return Checked(frozenset(self._damaged), self._mended)

    def jobs(self) -> Iterator[Job]:
        """Return what there is to do, each job when the one before is done; each takes about as long as one file."""
        yield self._generations.clear
        for kept in self._generations.kept():
            for name in kept.manifest.files:
                if _identity(kept.folder / name) not in self._well:
                    yield partial(self._look, kept, name)
        for database in sorted(databases(self._folders)):
            yield partial(self._look_at_mirror, database)

    def _look(self, kept: Kept, name: str) -> None:
        path = kept.folder / name
        if self._generations.is_changed(kept):
            return
        if self._is_well(kept, name):
            # Under other names it is the same file, and need not be read again.
            self._well.add(_identity(path))
        elif self._is_mended(path, kept.manifest.files[name]):
            self._mended += 1
        else:
            self._damaged.add(kept.generation.name)

    def _is_well(self, kept: Kept, name: str) -> bool:
        with suppress(OSError):
            return is_as_listed(self._disk, kept.folder, kept.manifest, name)
        return False

    def _is_mended(self, path: Path, mark: Mark) -> bool:
        """Write a file anew from one that has the very same bytes, if there is any."""
        raw = next((raw for raw in self._alike(path) if mark_of(raw) == mark), None)
        if raw is None:
            return False
        try:
            # Its bytes may be those of other generations too, which are looked at in their turn.
            self._disk.remove(path)
            write_through(self._disk, path, raw)
        except OSError:
            return False
        return True

    def _alike(self, path: Path) -> Iterator[bytes]:
        """Return what other files of the same database hold."""
        generation = next(each for each in path.parents if each.parent == self._generations.path)
        name = path.relative_to(generation).as_posix()
        others = [each.folder / name for each in self._generations.kept() if each.folder != generation]
        for other in (*sources(self._folders, database_of(name)), *others):
            with suppress(OSError):
                yield exactly(self._disk.read(other))

    def _look_at_mirror(self, database: str) -> None:
        for suffix in REGULAR:
            path = self._folders[1] / f"{database}.{suffix}"
            with suppress(OSError, NewerFormat):
                raw = self._disk.read(path)
                if raw and unseal(raw) is None:
                    self._disk.remove(path)
                    self._copy_again(database)
                    self._mended += 1


def _identity(path: Path) -> tuple[int, int, str]:
    """Return what tells whether two names are of one file; the path itself where the system does not say."""
    with suppress(OSError):
        status = path.stat()
        if status.st_ino:
            return status.st_dev, status.st_ino, ""
    return 0, 0, str(path)
