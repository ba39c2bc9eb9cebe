"""Keeping a file on a stick or in a folder: whole or not at all, and never over another one."""

from __future__ import annotations

import errno
import os
import string
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.domain.errors import RebungError, msg
from app.services.ports import Place

MOST_NAMES = 1000
_STICKS = ("/media", "/run/media", "/Volumes")
"""Where systems show sticks; the first two have a folder for each account."""


class CannotKeep(RebungError):
    """A file that could not be written whole."""

    code = "cannot-keep"
    sentence = msg(
        "The file could not be written there. Nothing half written is left, and nothing else has changed. "
        "Please see that the stick is in and can be written, then try again."
    )


class NoRoom(CannotKeep):
    """A stick or disk without room."""

    code = "no-room"
    sentence = msg(
        "There is no room left there for the file. Nothing half written is left, and nothing else has changed. "
        "Please free some space there, or choose another place."
    )


def keep(data: bytes, folder: Path, name: str) -> str:
    """Write a file, read it back, and return the name that it has; a name that is taken gets a number.

    Raises:
        CannotKeep, NoRoom: it is not there, and nothing half written is either.
    """
    try:
        return _kept(data, folder, name)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise (NoRoom if full else CannotKeep) from error


def places(home: Path | None = None, roots: tuple[str, ...] = _STICKS) -> tuple[Place, ...]:
    """Return sticks, then Documents and Desktop of this account, as far as they are there and can be written."""
    home = home or Path.home()
    own = [home / "Documents", home / "Desktop"]
    found = dict.fromkeys([*_sticks(roots, home.name), *(each for each in own if each.is_dir())])
    sticks = set(_sticks(roots, home.name))
    return tuple(
        Place(_name(each), str(each), is_stick=each in sticks) for each in found if os.access(each, os.W_OK)
    )


def _kept(data: bytes, folder: Path, name: str) -> str:
    part = folder / f".{name}.part"
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if part.read_bytes() != data:
            raise OSError(errno.EIO, "what was written reads otherwise")
        return _named(part, folder, name)
    finally:
        with suppress(OSError):
            part.unlink()


def _named(part: Path, folder: Path, name: str) -> str:
    stem, _, ending = name.rpartition(".")
    for number in range(1, MOST_NAMES):
        path = folder / (name if number == 1 else f"{stem}-{number}.{ending}")
        try:
            # Takes the name, or learns that somebody has it.
            with path.open("xb"):
                pass
        except FileExistsError:
            continue
        try:
            part.replace(path)
        except OSError:
            path.unlink()
            raise
        return path.name
    raise FileExistsError(errno.EEXIST, "every name is taken")


def _sticks(roots: tuple[str, ...], account: str) -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (
            drive for letter in string.ascii_uppercase[3:] if (drive := Path(f"{letter}:\\")).exists()
        )
        return
    for root in roots:
        for folder in (Path(root) / account, Path(root)):
            with suppress(OSError):
                yield from sorted(each for each in folder.iterdir() if each.is_dir() and each.is_mount())


def _name(path: Path) -> str:
    return path.name or str(path)
