"""Is a part of `.built` what its sources would make? A cheap look first, the contents only in doubt.

A stamp lies inside the folder it vouches for, so that both appear and vanish together. It holds three sums:

- `listing`: path, size and time of change of each source. While it agrees nothing is read.
- `contents`: the bytes of each source, the build code among them, and the versions of the tools.
- `outputs`: path and size of each file that was made, so that a lost or cut file is noticed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

STAMP = "stamp.json"


class Found(NamedTuple):
    """A file seen in a listing."""

    name: str
    path: str
    size: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a folder was made from, and what was made."""

    listing: str
    contents: str
    outputs: str


def files_under(folder: Path, suffixes: tuple[str, ...] = ()) -> list[Found]:
    """List the files of a folder and its folders in a fixed order, hidden ones and `__pycache__` left out."""
    return sorted(_walk(str(folder), "", suffixes))


def _walk(folder: str, prefix: str, suffixes: tuple[str, ...]) -> Iterator[Found]:
    try:
        entries = os.scandir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    with entries:
        for entry in entries:
            name = entry.name
            if name.startswith((".", "__pycache__")):
                continue
            if entry.is_dir():
                yield from _walk(entry.path, f"{prefix}{name}/", suffixes)
            elif not suffixes or name.endswith(suffixes):
                seen = entry.stat()
                yield Found(prefix + name, entry.path, seen.st_size, seen.st_mtime_ns)


def listing_sum(files: Iterable[Found], tools: Mapping[str, str]) -> str:
    """Sum up a listing without opening a file."""
    return _sum(*(f"{file.name} {file.size} {file.changed_ns}" for file in files), *_told(tools))


def contents_sum(files: Iterable[Found], tools: Mapping[str, str]) -> str:
    """Sum up what the files hold."""
    held = (f"{file.name} {hashlib.blake2b(Path(file.path).read_bytes()).hexdigest()}" for file in files)
    return _sum(*held, *_told(tools))


def outputs_sum(folder: Path) -> str:
    """Sum up which files a built folder holds, and how long they are."""
    return _sum(*(f"{file.name} {file.size}" for file in files_under(folder) if file.name != STAMP))


def _told(tools: Mapping[str, str]) -> list[str]:
    return [f"{name}=={version}" for name, version in sorted(tools.items())]


def _sum(*lines: str) -> str:
    return hashlib.blake2b("\n".join(lines).encode(), digest_size=20).hexdigest()


def read_stamp(folder: Path) -> Stamp | None:
    """Return the stamp of a folder, or None where there is none that can be read."""
    try:
        told = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        return Stamp(told["listing"], told["contents"], told["outputs"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Put a stamp into a folder, whole or not at all."""
    told = {"listing": stamp.listing, "contents": stamp.contents, "outputs": stamp.outputs}
    new = folder / f".{STAMP}.new"
    new.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    new.replace(folder / STAMP)
