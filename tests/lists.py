"""A fake of `ListFiles`: files in memory, and folders that are always there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.roster_file import RosterFile, refused
from app.services.places import Place, PlaceKind
from app.services.roster_export import CannotWriteList, FoundFile, ListIsThere, ListLine

DESK = Place(PlaceKind.DESKTOP, Path("/media/desk"), "Desktop")
STICK = Place(PlaceKind.STICK, Path("/media/SCHOOL"), "SCHOOL")


@dataclass
class FakeListFiles:
    """Holds lists by their paths. `saved` is what was written; with `refuses` nothing can be."""

    lists: dict[Path, RosterFile] = field(default_factory=dict)
    saved: dict[Path, tuple[ListLine, ...]] = field(default_factory=dict)
    refuses: bool = False

    def put(self, name: str, file: RosterFile, place: Place = DESK) -> Path:
        """Add a list to a folder."""
        path = place.path / name
        self.lists[path] = file
        return path

    def newest(self) -> tuple[FoundFile, ...]:
        """Return every list."""
        folders = {place.path: place for place in self.places()}
        return tuple(FoundFile(path, folders.get(path.parent, DESK), "2026-03-01") for path in self.lists)

    def places(self) -> tuple[Place, ...]:
        """Return the desk and a stick."""
        return DESK, STICK

    def read(self, path: Path) -> RosterFile:
        """Return a list."""
        return self.lists.get(path, refused("no-file"))

    def write(self, path: Path, lines: Sequence[ListLine], *, over: bool) -> None:
        """Keep a list."""
        if self.refuses:
            raise CannotWriteList
        if path in self.saved and not over:
            raise ListIsThere(name=path.name)
        self.saved[path] = tuple(lines)
