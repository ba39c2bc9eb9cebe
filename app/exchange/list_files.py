"""Lists of learners among the files of this account: found where teachers keep them, read, and saved."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from app.domain.roster_file import RosterFile, refused
from app.exchange.places import usual_places
from app.services.places import Place
from app.services.roster_export import CannotWriteList, FoundFile, ListIsThere, ListLine

ENDINGS = (".csv", ".txt", ".tsv")
MOST_FOUND = 40
MOST_LOOKED_AT = 3000
"""Names of one folder; a folder with more is looked at as far as this."""


Places = Callable[[], tuple[Place, ...]]


class AccountFiles:
    """The files of this account and of what is plugged in."""

    def __init__(self, places: Places | None = None) -> None:
        """Look into these folders; into those that a teacher uses if none are given."""
        self._places = places or usual_places

    def places(self) -> tuple[Place, ...]:
        """Return the folders."""
        return self._places()

    def newest(self) -> tuple[FoundFile, ...]:
        """Return the newest files that may be lists."""
        found = [each for place in self._places() for each in _lists_in(place)]
        found.sort(key=lambda each: (-each[0], str(each[1].path)))
        return tuple(each for _, each in found[:MOST_FOUND])

    def read(self, path: Path) -> RosterFile:
        """Return what a file holds; a pipe or a device is not waited for."""
        from app.exchange import roster_csv

        try:
            if not path.is_file():
                return refused("no-file")
            with path.open("rb") as stream:
                return roster_csv.read(stream)
        except (OSError, ValueError):
            return refused("cannot-read")

    def write(self, path: Path, lines: Sequence[ListLine], *, over: bool) -> None:
        """Write a list whole, or not at all."""
        from app.exchange.roster_write import written

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
