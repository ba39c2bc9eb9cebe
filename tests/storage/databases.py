"""Databases for tests."""

from __future__ import annotations

from pathlib import Path

from app.storage.disk import Disk
from app.storage.opening import Opened, Opener
from app.storage.places import Kind, Place
from app.storage.sealing import Tables

FOLDER = Path("/data")
LEARNER = "learners/" + "a" * 32


def place_of(kind: Kind = Kind.LEARNER, folder: Path = FOLDER) -> Place:
    """Return where a database of this kind lies."""
    name = LEARNER if kind is Kind.LEARNER else kind.value
    return Place(kind, name, folder, folder / "mirror")


def opened(disk: Disk, kind: Kind = Kind.LEARNER, folder: Path = FOLDER) -> Opened:
    """Open a database."""
    return Opener(disk).open(place_of(kind, folder))


def state(number: int) -> Tables:
    """Return tables that grow with the number."""
    rows = {str(row): {"id": f"play-{row}", "is": row * 7} for row in range(1, number + 1)}
    return {"format": {"1": {"kind": "learner", "version": 1}}, "plays": rows}
