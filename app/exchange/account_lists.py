"""Lists of learners among the files of this account: found where teachers keep them, and saved whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.exchange.roster_write import written
from app.services.places import Place
from app.services.roster_export import CannotWriteList, FoundFile, ListIsThere, ListLine

ENDINGS = (".csv", ".txt", ".tsv")
MOST_FOUND = 40
MOST_LOOKED_AT = 3000
"""Names of one folder; a folder with more is looked at as far as this."""


def newest(places: Sequence[Place]) -> tuple[FoundFile, ...]:
    """Return the newest files of these folders that may be lists."""
    found = [each for place in places for each in _lists_in(place)]
    found.sort(key=lambda each: (-each[0], str(each[1].path)))
    return tuple(each for _, each in found[:MOST_FOUND])


def write(path: Path, lines: Sequence[ListLine], *, over: bool) -> None:
    """Write a list whole, or not at all.

    Raises:
        ListIsThere: there is such a file, and it may not be written over.
        CannotWriteList: the disk refused; what was there is there still.
    """
    if not over and path.exists():
        raise ListIsThere(name=path.name)
    part = path.with_name(f".{path.name}.part")
    try:
        _write(part, written(lines))
        part.replace(path)
    except (OSError, ValueError) as error:
        with suppress(OSError):
            part.unlink()
        raise CannotWriteList from error


def _lists_in(place: Place) -> Iterator[tuple[float, FoundFile]]:
    with suppress(OSError), os.scandir(place.path) as entries:
        for entry, _ in zip(entries, range(MOST_LOOKED_AT), strict=False):
            if not entry.name.lower().endswith(ENDINGS) or entry.name.startswith("."):
                continue
            with suppress(OSError):
                if entry.is_file():
                    written_at = entry.stat().st_mtime
                    yield written_at, FoundFile(Path(entry.path), place, _day(written_at))


def _day(seconds: float) -> str:
    try:
        return datetime.fromtimestamp(seconds, tz=UTC).astimezone().date().isoformat()
    except (OverflowError, OSError, ValueError):
        return ""


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
