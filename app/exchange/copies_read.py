"""A copy of everything as one zip without compression: whole or not there, and not believed when it comes back.

In it lie the files of an earlier state under the names that they have in the data folder, and its list (`manifest.a`,
`manifest.b`), which the store reads. Nothing is unpacked by name.
"""

from __future__ import annotations

import hashlib
import re
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from app.domain.backup_errors import NotACopy
from app.exchange.door.plain_files import opened
from app.exchange.door.refusals import Refused
from app.exchange.door.zips import ZipLimits, files_in
from app.exchange.keeping import keep_written

MOST_FILES = 20_000
MOST_BYTES = 64 * 1024 * 1024
"""Of one file; a learner of many years has about one."""
MOST_IN_ALL = 4 * 1024 * 1024 * 1024

_NAME = re.compile(r"(manifest|settings|classroom|keys|learners/[0-9a-f]{32})\.[ab]")
_SAME_DAY = (1980, 1, 1, 0, 0, 0)


def write_zip(files: Iterable[tuple[str, bytes]], folder: Path, name: str) -> str:
    """Write a zip, read it back, compare, and return the name of its file; CannotKeep, NoRoom."""
    hashes: dict[str, bytes] = {}

    def write(file: IO[bytes]) -> None:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for each, raw in files:
                hashes[each] = hashlib.sha256(raw).digest()
                archive.writestr(zipfile.ZipInfo(each, _SAME_DAY), raw)

    def is_right(path: Path) -> bool:
        try:
            return {each: hashlib.sha256(raw).digest() for each, raw in read_zip(path)} == hashes
        except NotACopy:
            return False

    return keep_written(write, is_right, folder, name)


def read_zip(path: Path) -> Iterator[tuple[str, bytes]]:
    """Return names and bytes of what is in a zip, the list first.

    Raises:
        NotACopy: it cannot be read, or is no zip as this program writes it; what came before may not be trusted.
    """
    limits = ZipLimits(
        packed=MOST_IN_ALL,
        files=MOST_FILES,
        one=MOST_BYTES,
        together=MOST_IN_ALL,
        endings=(".a", ".b"),
        deepest=2,
        may_be_packed=False,
    )
    try:
        with opened(path) as file:
            for name, raw in files_in(file, limits, _list_first):
                if not _NAME.fullmatch(name):
                    raise NotACopy(name=path.name)
                yield name, raw
    except Refused as error:
        raise NotACopy(name=path.name) from error


def read_folder(path: Path) -> Iterator[tuple[str, bytes]]:
    """Return names and bytes of what belongs to a copy in a folder, the list first; other files are passed over.

    Raises:
        NotACopy: it cannot be read, or something in it is too large or no plain file.
    """
    try:
        found = [*path.iterdir(), *_inside(path / "learners")]
        names = {each.relative_to(path).as_posix(): each for each in found}
        fitting = sorted(name for name in names if _NAME.fullmatch(name))
        if len(fitting) > MOST_FILES:
            raise NotACopy(name=path.name)
        for name in sorted(fitting, key=_list_first):
            status = names[name].lstat()
            if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_BYTES:
                raise NotACopy(name=path.name)
            yield name, names[name].read_bytes()
    except OSError as error:
        raise NotACopy(name=path.name) from error


def _list_first(name: str) -> tuple[bool, str]:
    return not name.startswith("manifest"), name


def _inside(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() and not folder.is_symlink() else []
