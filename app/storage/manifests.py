"""The list of a generation: what belongs to it, with a hash of each file. Without a whole list it does not count.

The list is written last, in two files (`manifest.a`, `manifest.b`) one after the other: neither changing it nor damage
to one of them puts it at risk.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path

import msgspec

from app.domain.errors import NewerFormat
from app.domain.generations import Generation, Why
from app.domain.year_end import is_day
from app.storage.disk import Disk, write_through
from app.storage.places import REGULAR

FORMAT = 1
MANIFEST = "manifest"
NAMES = tuple(f"{MANIFEST}.{suffix}" for suffix in REGULAR)
MOST_BYTES = 8 * 1024 * 1024
"""Far above the list of a school of 10,000 learners."""

DATABASE = re.compile(r"(settings|classroom|keys|learners/[0-9a-f]{32})\.[ab]")
"""Everything that a generation may hold: databases, and nothing else. Tallies are in none (`README.md`)."""

_HEAD = re.compile(rb"rebung-generation ([0-9a-f]{64})\n")


class Mark(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a file must look."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A list. `revision` tells which of two is the newer; `versions` are the formats of the databases."""

    format: int
    revision: int
    number: int
    day: str
    why: str
    day_number: int
    week_number: int
    is_sure: bool
    versions: dict[str, int]
    files: dict[str, Mark]

    @property
    def generation(self) -> Generation:
        """Which generation it is the list of."""
        numbers = (self.day_number, self.week_number)
        return Generation(self.number, self.day, Why(self.why), *numbers, is_sure=self.is_sure)

    @property
    def databases(self) -> dict[str, str]:
        """The file of each database by its name."""
        return {database_of(name): name for name in self.files}


def database_of(file: str) -> str:
    """Return the name of the database that a file belongs to."""
    return file.rpartition(".")[0]


def manifest_of(generation: Generation, versions: dict[str, int], files: dict[str, Mark]) -> Manifest:
    """Return the first list of a generation."""
    return Manifest(
        FORMAT,
        1,
        generation.number,
        generation.day,
        generation.why.value,
        generation.day_number,
        generation.week_number,
        generation.is_sure,
        versions,
        files,
    )


def mark_of(raw: bytes) -> Mark:
    """Return how a file with these bytes looks."""
    return Mark(len(raw), hashlib.sha256(raw).hexdigest())


def written(manifest: Manifest) -> bytes:
    """Return the bytes of a list."""
    body = msgspec.json.encode(manifest)
    return b"rebung-generation %s\n" % hashlib.sha256(body).hexdigest().encode() + body


def read(raw: bytes) -> Manifest | None:
    """Return the list in these bytes, or None when they are not exactly one that this program may trust.

    Raises:
        NewerFormat: it is whole, and a newer program made it.
    """
    head = _HEAD.match(raw)
    if head is None or len(raw) > MOST_BYTES:
        return None
    body = raw[head.end() :]
    if hashlib.sha256(body).hexdigest().encode() != head.group(1):
        return None
    with suppress(ValueError):
        if msgspec.json.decode(body, type=_Numbered).format > FORMAT:
            raise NewerFormat
        manifest = msgspec.json.decode(body, type=Manifest)
        if _is_sound(manifest):
            return manifest
    return None


def look(disk: Disk, folder: Path) -> Manifest | None:
    """Return the newest list of a folder, None if it has none that is whole.

    Raises:
        OSError, NewerFormat: there is something that could not be read; it may be a list.
    """
    found = []
    for name in NAMES:
        with suppress(FileNotFoundError):
            found.append(read(disk.read(folder / name)))
    whole = [each for each in found if each is not None]
    return max(whole, key=lambda each: each.revision, default=None)


def put(disk: Disk, folder: Path, manifest: Manifest) -> None:
    """Write a list over the two before it, one after the other.

    Raises:
        OSError: the one before it may still be there.
    """
    first = manifest.revision % len(NAMES)
    for number in (first, 1 - first):
        write_through(disk, folder / NAMES[number], written(manifest))


def with_files(manifest: Manifest, files: dict[str, Mark]) -> Manifest:
    """Return the next list, with other files."""
    return msgspec.structs.replace(manifest, revision=manifest.revision + 1, files=files)


def without(manifest: Manifest, database: str) -> Manifest:
    """Return the next list, in which this database does not stand any more."""
    files = {name: mark for name, mark in manifest.files.items() if database_of(name) != database}
    return with_files(manifest, files)


class _Numbered(msgspec.Struct):
    format: int


def _is_sound(manifest: Manifest) -> bool:
    numbers = (manifest.number, manifest.day_number, manifest.week_number, manifest.revision)
    return (
        min(numbers) > 0
        and is_day(manifest.day)
        and manifest.why in {why.value for why in Why}
        and all(DATABASE.fullmatch(name) for name in manifest.files)
        and len(manifest.databases) == len(manifest.files)
    )
