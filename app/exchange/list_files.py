"""The files of this account as far as they are lists of learners. A start loads nothing for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.domain.roster_file import RosterFile
    from app.services.places import Place
    from app.services.roster_export import FoundFile, ListLine


class AccountFiles:
    """The files of this account and of what is plugged in."""

    def __init__(self, places: Callable[[], tuple[Place, ...]] | None = None) -> None:
        """Look into these folders; into those that a teacher uses if none are given."""
        self._places = places

    def places(self) -> tuple[Place, ...]:
        """Return the folders."""
        from app.exchange.places import usual_places

        return (self._places or usual_places)()

    def newest(self) -> tuple[FoundFile, ...]:
        """Return the newest files that may be lists."""
        from app.exchange import account_lists

        return account_lists.newest(self.places())

    def read(self, path: Path) -> RosterFile:
        """Return what a file holds; a pipe or a device is not waited for, a link not followed."""
        from app.domain.roster_file import refused
        from app.exchange import roster_csv
        from app.exchange.door.plain_files import opened
        from app.exchange.door.refusals import Refused

        try:
            with opened(path) as stream:
                return roster_csv.read(stream)
        except Refused as error:
            return refused("cannot-read" if error.why == "cannot-read" else "no-file")

    def write(self, path: Path, lines: Sequence[ListLine], *, over: bool) -> None:
        """Write a list whole, or not at all."""
        from app.exchange import account_lists

        account_lists.write(path, lines, over=over)
