"""Copies of everything on the sticks and in the folders of this account. A start loads nothing for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.backup import FoundCopy
    from app.services.places import Place


class StickCopies:
    """The port `Copies`."""

    def __init__(self, places: Callable[[], tuple[Place, ...]] | None = None) -> None:
        """Look at these places; at those where papers are kept if none are given."""
        self._places = places

    def places(self) -> tuple[Place, ...]:
        """Return where a copy can be kept now."""
        from app.exchange.places import to_keep

        return (self._places or to_keep)()

    def found(self) -> tuple[FoundCopy, ...]:
        """Return the copies that lie there or anywhere else where one is put, the newest first."""
        from app.exchange.places import to_find
        from app.services.backup import FoundCopy

        found = []
        for place in (self._places or to_find)():
            with suppress(OSError):
                files = [each for each in place.path.glob("rebung-*.zip") if each.is_file()]
                found += [(each.stat().st_mtime, FoundCopy(each, place)) for each in files]
        return tuple(copy for _, copy in sorted(found, key=lambda each: each[0], reverse=True))

    def keep(self, files: Iterable[tuple[str, bytes]], place: Place, name: str) -> str:
        """Write a zip, read it back and compare; CannotKeep, NoRoom."""
        from app.exchange.copies_read import write_zip

        return write_zip(files, place.path, name)

    def read(self, path: Path) -> Iterator[tuple[str, bytes]]:
        """Return names and bytes of what is in a copy, a zip or a folder, the list first; NotACopy."""
        from app.exchange.copies_read import read_folder, read_zip

        return read_folder(path) if path.is_dir() else read_zip(path)

    def keep_text(self, text: str, place: Place, name: str) -> str:
        """Write a text as every system reads it: UTF-8 that says so, and lines that end as on Windows."""
        from app.exchange.keeping import keep

        return keep(text.replace("\n", "\r\n").encode("utf-8-sig"), place.path, name)
