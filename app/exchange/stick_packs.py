"""Packs of lessons on the sticks and in the folders of this account, and the door they come through."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.packs import Pack
    from app.services.packs import FoundPack
    from app.services.places import Place

MOST = 12
"""How many files are offered, the newest."""
_COPY = "rebung-"
"""How copies of everything begin, which are no packs."""


class StickPacks:
    """The port `PackDoor`. A start loads nothing for it."""

    def __init__(self, places: Callable[[], tuple[Place, ...]] | None = None) -> None:
        """Look at these places; at sticks and the folders that a teacher uses if none are given."""
        self._places = places

    def found(self) -> tuple[FoundPack, ...]:
        """Return files that may be packs, the newest first; nothing of them is read."""
        from app.exchange.places import usual_places
        from app.services.packs import FoundPack

        found = []
        for place in (self._places or usual_places)():
            with suppress(OSError):
                files = [each for each in place.path.glob("*.zip") if not each.name.startswith(_COPY)]
                found += [(each.lstat().st_mtime, FoundPack(each, place)) for each in files]
        newest = sorted(found, key=lambda each: each[0], reverse=True)
        return tuple(pack for _, pack in newest[:MOST])

    def whole(self, path: Path) -> bytes:
        """Return what a file holds; Refused where it is none, or too large."""
        from app.exchange.door.plain_files import whole
        from app.exchange.packs.reading import LIMITS

        return whole(path, LIMITS.packed)

    def read(self, data: bytes) -> Pack:
        """Return the pack that bytes are, everything in it measured and compared; Refused."""
        from io import BytesIO

        from app.exchange.packs.reading import pack_in

        return pack_in(BytesIO(data))
