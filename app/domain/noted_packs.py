"""Which packs of lessons a school has: each by the sum of its bytes, so that every machine comes to the same ones.

A row is one pack in one version and never changes; it is put on the list and taken off it. One row for all versions
would have to say which of two versions counts that two machines took in at once, and the later stamp might be that of
the older version. Here both are on the list, and the larger version counts.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple


class NotedPack(NamedTuple):
    """A pack in one version, as the school has it.

    Attributes:
        digest: the SHA-256 of its bytes, in 64 hexadecimal digits.
        pack: the id of the pack.
        version: a whole number; each new one is larger.
        key: the public key that has signed it, in hexadecimal digits, "" for none.
    """

    digest: str
    pack: str
    version: int
    key: str

    @property
    def id(self) -> str:
        """What it is kept by."""
        return self.digest

    @property
    def about(self) -> tuple[str, str]:
        """What all versions of a pack have in common: with another key it is another pack."""
        return self.pack, self.key


class Fate(Enum):
    """What becomes of a pack that lies on a machine, once its machine has heard what others know."""

    STAYS = auto()
    """It is on the list, or a newer version is, which takes its place when it comes."""
    NEW = auto()
    """It lies here from before there was a list, and is put on it."""
    GOES = auto()
    """It was taken off the list."""


def with_noted(noted: Iterable[NotedPack], new: NotedPack) -> tuple[NotedPack, ...]:
    """Return the list with a pack in the place of its earlier versions; a newer one that is on it stays there."""
    kept = tuple(noted)
    if new in kept:
        return kept
    return (*(each for each in kept if each.about != new.about or each.version > new.version), new)


def without_noted(noted: Iterable[NotedPack], pack: str, key: str | None) -> tuple[NotedPack, ...]:
    """Return the list without any version of a pack; where nobody knows its key (None), of all packs of its id."""
    return tuple(each for each in noted if each.pack != pack or key not in {None, each.key})


def newest_of_each(noted: Iterable[NotedPack]) -> tuple[NotedPack, ...]:
    """Return of each pack the version that counts, the same everywhere, in the order of ids and keys."""
    latest: dict[tuple[str, str], NotedPack] = {}
    for each in sorted(noted, key=lambda each: (each.about, each.version, each.digest)):
        latest[each.about] = each
    return tuple(latest.values())


def fate_of(here: NotedPack, noted: Iterable[NotedPack], off: Iterable[NotedPack]) -> Fate:
    """Return what becomes of a pack that lies here.

    Args:
        here: the pack.
        noted: what is on the list.
        off: what was taken off the list. A version that is older than one of these goes too: else the oldest copy on
            the machine that nobody had thought of would come back everywhere.
    """
    if any(each == here or (each.about == here.about and each.version > here.version) for each in noted):
        return Fate.STAYS
    if any(each.about == here.about and each.version >= here.version for each in off):
        return Fate.GOES
    return Fate.NEW
