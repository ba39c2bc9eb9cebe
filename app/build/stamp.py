"""Is a part of `.built` what its sources would make? A cheap look first, the contents only in doubt.

A stamp lies inside the folder it vouches for, so that both appear and vanish together. It holds

- `listing`: a sum of path, size and time of change of each source. While it agrees nothing is read.
- `contents`: a sum of the bytes of each source, the build code among them.
- `outputs`: a sum of path and size of each file that was made, so that a lost or cut file is noticed.
- `tools`: the versions of the packages that made it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

STAMP = "stamp.json"
_PASSED_BY = (".", "__pycache__")


class Found(NamedTuple):
    """A file seen in a listing."""

    name: str
    path: str
    size: int
    changed_ns: int


class Stamp(NamedTuple):
    """What a folder was made from, and what was made."""

    listing: str
    contents: str
    outputs: str
    tools: dict[str, str]

    def agrees_with(self, tools: Mapping[str, str]) -> bool:
        """Tell whether the tools are those of then; one that is not installed here makes nothing stale."""
        return all(self.tools.get(name) == version for name, version in tools.items())


def files_under(folder: Path, suffixes: tuple[str, ...] = (), within: str = "") -> list[Found]:
    """List the files of a folder and its folders in a fixed order, hidden ones and `__pycache__` left out.

    `within` comes before each name.
    """
    found: list[Found] = []
    folders = [(str(folder), within)]
    while folders:
        place, prefix = folders.pop()
        try:
            entries = os.scandir(place)
        except (FileNotFoundError, NotADirectoryError):
            continue
        with entries:
            for entry in entries:
                name = entry.name
                if name.startswith(_PASSED_BY):
                    continue
                if entry.is_dir():
                    folders.append((entry.path, f"{prefix}{name}/"))
                elif not suffixes or name.endswith(suffixes):
                    seen = entry.stat()
                    found.append(Found(prefix + name, entry.path, seen.st_size, seen.st_mtime_ns))
    found.sort()
    return found


def listing_sum(files: Iterable[Found]) -> str:
    """Sum up a listing without opening a file."""
    return _sum(f"{file.name} {file.size} {file.changed_ns}" for file in files)


def contents_sum(files: Iterable[Found]) -> str:
    """Sum up what the files hold."""
    return _sum(f"{file.name} {hashlib.blake2b(Path(file.path).read_bytes()).hexdigest()}" for file in files)


def outputs_sum(folder: Path) -> str:
    """Sum up which files a built folder holds, and how long they are."""
    return _sum(f"{file.name} {file.size}" for file in files_under(folder) if file.name != STAMP)


def _sum(lines: Iterable[str]) -> str:
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=20).hexdigest()


def read_stamp(folder: Path) -> Stamp | None:
    """Return the stamp of a folder, or None where there is none that can be read."""
    try:
        told = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        return Stamp(told["listing"], told["contents"], told["outputs"], dict(told["tools"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Put a stamp into a folder, whole or not at all."""
    new = folder / f".{STAMP}.new"
    new.write_text(json.dumps(stamp._asdict(), indent=1) + "\n", encoding="utf-8")
    new.replace(folder / STAMP)
