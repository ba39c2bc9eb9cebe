"""A disk on which many new files of one job are named together: the folder is synced once, when the job ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.storage.disk import Disk, OpenFile


class GatheringDisk:
    """Hands everything on to another disk. What is gathered counts as saved when `gathered` has ended, not before."""

    def __init__(self, inner: Disk) -> None:
        self._inner = inner
        self._waiting: dict[Path, None] | None = None

    def read(self, path: Path | str, most: int = -1) -> bytes:
        """Return the whole file, or at most so many of its first bytes."""
        return self._inner.read(path, most)

    def open(self, path: Path) -> OpenFile:
        """Open a file to be overwritten; it and its folder are made when missing."""
        return self._inner.open(path)

    def create(self, path: Path) -> OpenFile:
        """Open a file that does not exist yet."""
        return self._inner.create(path)

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        self._inner.remove(path)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in this folder are on the disk, or see to it at the end of what is gathered."""
        if self._waiting is None:
            self._inner.sync_folder(folder)
        else:
            self._waiting[folder] = None

    @contextmanager
    def gathered(self) -> Iterator[None]:
        """Let the names of new files wait for the end; OSError then. On the writer's thread."""
        self._waiting = {}
        try:
            yield
        finally:
            waiting, self._waiting = self._waiting, None
            for folder in waiting:
                self._inner.sync_folder(folder)
