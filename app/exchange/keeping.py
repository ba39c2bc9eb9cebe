"""Keeping a file on a stick or in a folder: whole or not at all, and never over another one."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from app.domain.errors import RebungError, msg

MOST_NAMES = 1000


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
    return keep_written(lambda file: _put(file, data), lambda path: path.read_bytes() == data, folder, name)


def keep_written(
    write: Callable[[IO[bytes]], None], is_right: Callable[[Path], bool], folder: Path, name: str
) -> str:
    """Let a file be written and read back, and return the name that it has.

    Args:
        write: writes everything; whatever it raises besides OSError is passed on.
        is_right: reads what was written, and tells whether it is right.
        folder: where the file goes.
        name: what it is called; a name that is taken gets a number.

    Raises:
        CannotKeep, NoRoom: it is not there, and nothing half written is either.
    """
    with _told():
        part = folder / f".{name}.part"
        return _kept(write, is_right, part, lambda: _named(part, folder, name))


def keep_over(
    write: Callable[[IO[bytes]], None], is_right: Callable[[Path], bool], folder: Path, name: str
) -> None:
    """Let a file be written and read back, and take the place of the earlier one of its name.

    Args:
        write: writes everything; whatever it raises besides OSError is passed on.
        is_right: reads what was written, and tells whether it is right.
        folder: where the file goes; it is made if it is missing.
        name: what it is called; nobody else may have it.

    Raises:
        CannotKeep, NoRoom: the earlier one is there, and nothing half written is.
    """
    with _told():
        _see_to(folder)
        part = folder / f".{name}.{secrets.token_hex(4)}.part"
        _kept(write, is_right, part, lambda: _in_its_place(part, folder, name))


def clear_parts(folder: Path, name: str) -> None:
    """Remove what `keep_over` left of a file of this name when a stick was pulled."""
    with suppress(OSError):
        for each in folder.glob(f".{name}.*.part"):
            each.unlink()


def sync_names(folder: Path) -> None:
    """See that new names are on the stick too; Windows, and file systems without such a call, do so by themselves."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        raise (NoRoom if full else CannotKeep) from error


def _see_to(folder: Path) -> None:
    if folder.is_symlink():
        raise NotADirectoryError(errno.ENOTDIR, "leads elsewhere")
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        sync_names(folder.parent)


def _put(file: IO[bytes], data: bytes) -> None:
    file.write(data)


def _kept(
    write: Callable[[IO[bytes]], None],
    is_right: Callable[[Path], bool],
    part: Path,
    give_name: Callable[[], str],
) -> str:
    try:
        with part.open("wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if not is_right(part):
            raise OSError(errno.EIO, "what was written reads otherwise")
        return give_name()
    finally:
        with suppress(OSError):
            part.unlink()


def _in_its_place(part: Path, folder: Path, name: str) -> str:
    part.replace(folder / name)
    sync_names(folder)
    return name


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
            sync_names(folder)
        except OSError:
            path.unlink()
            raise
        return path.name
    raise FileExistsError(errno.EEXIST, "every name is taken")
