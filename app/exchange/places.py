"""Which folders of this account there are, and what is plugged in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from app.services.places import Place, PlaceKind

_STICKS = ("/media/*", "/media/*/*", "/run/media/*/*", "/mnt/*", "/Volumes/*")
_DRIVES = "DEFGHIJKLMNOPQRSTUVWXYZ"
_NOT_A_STICK = ("/mnt/wsl", "/mnt/wslg")
_TO_KEEP = (PlaceKind.STICK, PlaceKind.DOCUMENTS, PlaceKind.DESKTOP)
"""Where papers are kept, in this order."""
_TO_FIND = (*_TO_KEEP, PlaceKind.DOWNLOADS, PlaceKind.HOME)


def to_keep(found: tuple[Place, ...] | None = None) -> tuple[Place, ...]:
    """Return where a paper can be kept: sticks first, then folders of the account, as far as they can be written."""
    places = usual_places() if found is None else found
    fitting = (each for each in places if each.kind in _TO_KEEP and os.access(each.path, os.W_OK))
    return tuple(sorted(fitting, key=lambda each: _TO_KEEP.index(each.kind)))


def to_find(found: tuple[Place, ...] | None = None) -> tuple[Place, ...]:
    """Return where somebody may have put what Rebung has kept: as `to_keep`, what can only be read too, and more."""
    places = usual_places() if found is None else found
    return tuple(sorted(places, key=lambda each: _TO_FIND.index(each.kind)))


def usual_places() -> tuple[Place, ...]:
    """Return the folders of this account in which teachers keep files, and every stick that is plugged in."""
    import platformdirs

    own = (
        (PlaceKind.DESKTOP, Path(platformdirs.user_desktop_dir())),
        (PlaceKind.DOCUMENTS, Path(platformdirs.user_documents_dir())),
        (PlaceKind.DOWNLOADS, Path(platformdirs.user_downloads_dir())),
        (PlaceKind.HOME, Path.home()),
    )
    sticks = ((PlaceKind.STICK, path) for path in _sticks())
    places: dict[Path, Place] = {}
    for kind, path in (*own, *sticks):
        with suppress(OSError):
            if path.is_dir():
                places.setdefault(path, Place(kind, path, path.name or str(path)))
    return tuple(places.values())


def _sticks() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from (Path(f"{letter}:\\") for letter in _DRIVES)
        return
    for pattern in _STICKS:
        with suppress(OSError):
            for path in sorted(Path("/").glob(pattern.removeprefix("/"))):
                if str(path) not in _NOT_A_STICK and path.is_mount():
                    yield path
