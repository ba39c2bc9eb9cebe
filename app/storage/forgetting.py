"""Taking files away for good: each is emptied and synced before it goes, so that a power cut brings no bytes back.

What a drive keeps of overwritten blocks is out of reach; that it says nothing is a matter of the key (`ring.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from app.storage.disk import Disk, write_through
from app.storage.places import SUFFIXES, Place


def wipe(disk: Disk, paths: Iterable[Path]) -> None:
    """Empty and remove those of these files that are there; OSError when one of them stays."""
    for path in paths:
        if path.is_file():
            write_through(disk, path, b"")
            disk.remove(path)


def slots_of(place: Place) -> list[Path]:
    """Return where a database itself may lie."""
    return [place.slot(suffix) for suffix in SUFFIXES]


def copies_of(place: Place) -> list[Path]:
    """Return every copy of a database: its mirror, damaged bytes, and what an earlier format left."""
    return [*(place.mirror(suffix) for suffix in SUFFIXES), *set_aside_of(place)]


def set_aside_of(place: Place) -> list[Path]:
    """Return the damaged bytes of a database that were kept, and what an earlier format left."""
    aside = (place.damaged_folder, place.earlier_folder)
    return [path for folder in aside for path in folder.glob(f"{place.flat_name}.*")]
