"""A file that holds space back, so that a lesson can end cleanly when the disk is full."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

from app.storage.disk import Disk, write_through

SIZE = 1 << 20
_ENOUGH = 4 * SIZE
"""Space that must be free before some is held back again: the lesson that is running comes first."""


class Ballast:
    """The ballast file of a data folder."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self._disk = disk
        self._folder = folder
        self._path = folder / "ballast"

    @property
    def is_in_place(self) -> bool:
        """Whether space is held back."""
        with suppress(OSError):
            return self._path.stat().st_size == SIZE
        return False

    def release(self) -> None:
        """Give the space free. The bytes must be given back at once, so the file is cut before it goes."""
        with suppress(OSError):
            self._disk.remove(self._path)

    def restore(self) -> None:
        """Hold space back again, if there is enough of it. Failing is no harm."""
        if self.is_in_place:
            return
        try:
            if shutil.disk_usage(self._folder).free >= _ENOUGH:
                # Bytes of chance: file systems that compress would hold nothing back for zeros.
                write_through(self._disk, self._path, os.urandom(SIZE))
        except OSError:
            self.release()
