"""Looking at the files of a database without changing any of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from app.storage.ciphers import Cipher
from app.storage.disk import Disk
from app.storage.places import REGULAR, SUFFIXES, Place
from app.storage.sealing import Sealed, Tables, decode, unseal


class Finding(Struct, frozen=True):
    """What one file holds. Neither `raw` nor `is_unreadable`: it is missing or empty, which is no damage."""

    suffix: str
    path: Path
    raw: bytes = b""
    is_unreadable: bool = False
    sealed: Sealed | None = None

    @property
    def generation(self) -> int:
        """The generation of a valid file, 0 of any other."""
        return self.sealed.generation if self.sealed else 0

    @property
    def is_damaged(self) -> bool:
        """Whether something lies here that is not valid."""
        return self.sealed is None and (self.is_unreadable or bool(self.raw))


def slots_of(disk: Disk, place: Place) -> tuple[Finding, ...]:
    """Look at the slots of a database."""
    return tuple(_look(disk, suffix, place.slot(suffix)) for suffix in SUFFIXES)


def mirror_of(disk: Disk, place: Place) -> tuple[Finding, ...]:
    """Look at the mirror of a database, if its kind has one."""
    if not place.kind.has_mirror:
        return ()
    return tuple(_look(disk, suffix, place.mirror(suffix)) for suffix in REGULAR)


def newest(findings: Iterable[Finding]) -> Finding | None:
    """Return the valid file with the highest generation, the first of equals."""
    valid = [each for each in findings if each.sealed]
    return max(valid, key=lambda each: each.generation, default=None)


def newest_tables(findings: Iterable[Finding], cipher: Cipher) -> tuple[Finding, Tables] | None:
    """Return the valid file with the highest generation that holds tables, the first of equals, and these tables.

    Raises:
        KeysLost: the key of a newer one is not here.
    """
    for finding in sorted(findings, key=lambda each: each.generation, reverse=True):
        if finding.sealed:
            body = cipher.open(finding.sealed)
            with suppress(ValueError):
                return finding, decode(body)
    return None


def _look(disk: Disk, suffix: str, path: Path) -> Finding:
    try:
        raw = disk.read(path)
    except FileNotFoundError:
        return Finding(suffix, path)
    except PermissionError:
        # Not damage: another program or account holds the file, and its bytes may be the newest.
        raise
    except OSError:
        return Finding(suffix, path, is_unreadable=True)
    return Finding(suffix, path, raw, sealed=unseal(raw))
