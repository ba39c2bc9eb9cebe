"""The few calls that reach the disk, in one place, so that tests can make each of them fail.

Nothing here relies on renaming, and nothing is without a twin on Windows.
"""

from __future__ import annotations

import errno
import os
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Protocol

_FULL = {errno.ENOSPC, errno.EDQUOT}
_BINARY = getattr(os, "O_BINARY", 0)
"""Windows' name for bytes as they are."""
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP}


class OpenFile(Protocol):
    """A file open for writing from its beginning."""

    @property
    def is_new(self) -> bool:
        """Whether opening it has created it."""
        ...

    def write(self, data: memoryview) -> int:
        """Write on and return how many bytes were taken, which may be fewer than were given."""
        ...

    def truncate(self, size: int) -> None:
        """Cut the file to this size."""
        ...

    def sync(self) -> None:
        """Return when all that was written is on the disk."""
        ...

    def close(self) -> None:
        """Give the file back."""
        ...


class Disk(Protocol):
    """Files by path. Every call may raise OSError."""

    def read(self, path: Path | str, most: int = -1) -> bytes:
        """Return the whole file, or at most so many of its first bytes."""
        ...

    def open(self, path: Path) -> OpenFile:
        """Open a file to be overwritten; it and its folder are made when missing."""
        ...

    def create(self, path: Path) -> OpenFile:
        """Open a file that does not exist yet; FileExistsError if it does."""
        ...

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in this folder are on the disk, where the platform can tell."""
        ...


class RealFile:
    """A file of the operating system."""

    def __init__(self, file: FileIO, *, is_new: bool) -> None:
        self._file = file
        self._is_new = is_new

    @property
    def is_new(self) -> bool:
        """Whether opening it has created it."""
        return self._is_new

    def write(self, data: memoryview) -> int:
        """Write on and return how many bytes were taken."""
        return self._file.write(data) or 0

    def truncate(self, size: int) -> None:
        """Cut the file to this size."""
        self._file.truncate(size)

    def sync(self) -> None:
        """Return when all that was written is on the disk."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Give the file back."""
        self._file.close()


class RealDisk:
    """The disk of this machine."""

    def read(self, path: Path | str, most: int = -1) -> bytes:
        """Return the whole file, or at most so many of its first bytes."""
        handle = os.open(path, os.O_RDONLY | _BINARY)
        try:
            if most >= 0:
                return os.read(handle, most)
            size = os.fstat(handle).st_size
            return b"".join(iter(partial(os.read, handle, size + 1), b""))
        finally:
            os.close(handle)

    def open(self, path: Path) -> RealFile:
        """Open a file to be overwritten; it and its folder are made when missing."""
        try:
            return RealFile(path.open("r+b", buffering=0), is_new=False)
        except FileNotFoundError:
            return self.create(path)

    def create(self, path: Path) -> RealFile:
        """Open a file that does not exist yet."""
        path.parent.mkdir(parents=True, exist_ok=True)
        return RealFile(open(path, "xb", buffering=0, opener=_for_this_account), is_new=True)

    def remove(self, path: Path) -> None:
        """Remove the file if it is there."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        """Sync the folder, and the one above that names it. Windows keeps names by itself."""
        if os.name == "nt":
            return
        for each in (folder, folder.parent):
            _sync_names(each)


def _for_this_account(path: str, flags: int) -> int:
    """Open a new file that no other account of the machine may read."""
    return os.open(path, flags, 0o600)


def write_through(disk: Disk, path: Path, data: bytes) -> None:
    """Put `data` in the place of the file's bytes, and return when they are on the disk: one sync.

    After an OSError the file holds anything, and only writing all of it afresh makes it worth reading.
    """
    file = disk.open(path)
    try:
        _write_all(file, data)
        file.truncate(len(data))
        file.sync()
    finally:
        file.close()
    if file.is_new:
        disk.sync_folder(path.parent)


def write_new(disk: Disk, folder: Path, name: str, data: bytes) -> Path:
    """Keep `data` in a new file `name.1`, or `name.2` and so on where that is taken, and return its path."""
    number = 1
    while True:
        path = folder / f"{name}.{number}"
        try:
            file = disk.create(path)
        except FileExistsError:
            number += 1
            continue
        try:
            _write_all(file, data)
            file.sync()
        finally:
            file.close()
        disk.sync_folder(folder)
        return path


def is_full(error: OSError) -> bool:
    """Tell whether this failure means that no space is left."""
    return error.errno in _FULL


def _write_all(file: OpenFile, data: bytes) -> None:
    left = memoryview(data)
    while left:
        taken = file.write(left)
        if taken <= 0:
            raise OSError(errno.EIO, "the disk takes no more bytes and does not say why")
        left = left[taken:]


def _sync_names(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems (FAT, network shares) have no such call; then the names are kept by themselves.
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)
