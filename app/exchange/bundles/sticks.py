"""Bundles on the sticks and in the folders of this account. A start loads nothing for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.carry_ports import FoundBundle, NotTaken
    from app.services.making import Making
    from app.services.places import Place

FOLDER = "rebung"
MOST_FILES = 300
"""Of one place; what lies there besides is told and not looked at."""


class StickBundles:
    """The ports `Bundles` and `BundleKeys`."""

    def __init__(self, places: Callable[[], tuple[Place, ...]] | None = None) -> None:
        """Look at these places; at those where papers are kept if none are given."""
        self._places = places

    def places(self) -> tuple[Place, ...]:
        """Return where bundles can lie now."""
        from app.exchange.places import to_keep

        return (self._places or to_keep)()

    def found(self, place: Place) -> tuple[FoundBundle | NotTaken, ...]:
        """Return what lies at a place, by the names of the files."""
        try:
            paths = sorted(
                each
                for each in (place.path / FOLDER).iterdir()
                if each.suffix.lower() == ".zip" and not each.name.startswith(".")
            )
        except OSError:
            return ()
        found = [_looked_at(place, path) for path in paths[:MOST_FILES]]
        return (*found, *map(_not_looked_at, paths[MOST_FILES:]))

    def read(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Return names and plain bytes of these parts; BundleRefused. ValueError for one that it does not have."""
        from app.exchange.bundles.reading import parts_of

        return parts_of(found, secret, names)

    def write(
        self,
        place: Place,
        facts: tuple[str, int],
        parts: Iterable[tuple[str, bytes]],
        secret: bytes,
        key: Mapping[str, str | int] | None,
        making: Making,
    ) -> None:
        """Put the file of this machine there; CannotKeep, NoRoom, Stopped, BundleTooLarge."""
        from app.exchange.bundles.writing import write_bundle

        write_bundle(place.path / FOLDER, facts, parts, secret, key, making)

    def without(self, found: FoundBundle, secret: bytes, names: Collection[str]) -> None:
        """Write a file anew without these parts; BundleRefused, CannotKeep, NoRoom."""
        from app.exchange.bundles.writing import leave_out

        leave_out(found, secret, names)

    def school_of(self, secret: bytes) -> str:
        """Return the school of a secret, as bundles name it."""
        from app.exchange.bundles.sealing import school_of

        return school_of(secret)

    def sign_of(self, plain: bytes, secret: bytes) -> str:
        """Return the sign of a content, as bundles name it."""
        from app.exchange.bundles.sealing import Seal

        return Seal.of(secret).same(plain)

    def key_of(self, found: FoundBundle) -> Mapping[str, str | int]:
        """Return what lets a new machine take the class key; BundleRefused."""
        from app.exchange.bundles.reading import key_in

        return key_in(found)


def _looked_at(place: Place, path: Path) -> FoundBundle | NotTaken:
    from app.domain.bundle_errors import BundleRefused
    from app.domain.roster_file import shortened
    from app.exchange.bundles.reading import look
    from app.services.carry_ports import NotTaken

    try:
        return look(place, path)
    except BundleRefused as error:
        return NotTaken(shortened(path.name), error)


def _not_looked_at(path: Path) -> NotTaken:
    from app.domain.bundle_errors import TooManyBundles
    from app.domain.roster_file import shortened
    from app.services.carry_ports import NotTaken

    name = shortened(path.name)
    return NotTaken(name, TooManyBundles(name=name, most=MOST_FILES))
