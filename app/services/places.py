"""Folders that a teacher knows: sticks, and those of the account."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class PlaceKind(Enum):
    """What kind of folder it is."""

    DESKTOP = "desktop"
    DOCUMENTS = "documents"
    DOWNLOADS = "downloads"
    HOME = "home"
    STICK = "stick"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder that a teacher knows; `name` is what it is called on the disk."""

    kind: PlaceKind
    path: Path
    name: str

    @property
    def is_stick(self) -> bool:
        """Whether it can be carried away."""
        return self.kind is PlaceKind.STICK
