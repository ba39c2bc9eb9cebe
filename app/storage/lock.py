"""One program at a time: a lock on a file, which the system gives free however its holder ends.

The file stays where it is: to remove it would let two hold a lock, one on the file that is gone and one on the new one.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        # A byte behind the end can be locked too; nothing is ever written.
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _free(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


class Held(Exception):
    """Somebody else holds the lock."""


class Lock:
    """A lock that is held from the moment it is made until `release`, or until the end of a `with`."""

    def __init__(self, path: Path) -> None:
        """Take the lock on a file, which is made when missing; its folder is not.

        Raises:
            Held: somebody else has it.
            OSError: the file cannot be opened, or its file system knows no locks.
        """
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(self._handle)
        except (BlockingIOError, PermissionError):
            # Windows says "permission denied" of a lock that somebody holds.
            os.close(self._handle)
            raise Held from None
        except OSError:
            os.close(self._handle)
            raise

    def release(self) -> None:
        """Give the lock free."""
        _free(self._handle)
        os.close(self._handle)

    def __enter__(self) -> Self:
        """Return the lock, which is held already."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give it free."""
        self.release()
