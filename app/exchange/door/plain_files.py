"""Opening a file of others: a plain file and nothing else, and never more of it than is asked for."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from app.exchange.door.refusals import Refused

MEGABYTE = 1 << 20


@contextmanager
def opened(path: Path, most: int | None = None) -> Iterator[BinaryIO]:
    """Open a plain file of at most `most` bytes; a pipe or a device is not waited for, a link not followed.

    Raises:
        Refused: it is none, is larger, or cannot be read, now or while it is used.
    """
    try:
        with _plain(path) as file:
            if most is not None and os.fstat(file.fileno()).st_size > most:
                raise Refused("too-large", most=most // MEGABYTE)
            yield file
    except OSError:
        raise Refused("cannot-read") from None


def whole(path: Path, most: int) -> bytes:
    """Return what a plain file of at most `most` bytes holds.

    Raises:
        Refused: as `opened`.
    """
    with opened(path, most) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Refused("too-large", most=most // MEGABYTE)
    return data


def _plain(path: Path) -> BinaryIO:
    try:
        seen = path.lstat()
    except (FileNotFoundError, ValueError):
        raise Refused("no-file") from None
    if stat.S_ISREG(seen.st_mode):
        # What lies there may be another thing by now, so the flags and the second look.
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        file = os.fdopen(os.open(path, flags | getattr(os, "O_BINARY", 0)), "rb")
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            return file
        file.close()
    raise Refused("no-plain-file")
