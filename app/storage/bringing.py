"""Taking a generation in from outside: nothing is believed, and it is whole or not there."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from app.domain.backup_errors import StateDamaged
from app.domain.generations import Generation, Why
from app.storage.disk import Disk, write_through
from app.storage.generations import Generations, Kept, see_that_there_is_room
from app.storage.going_back import see_that_it_can_be_opened, see_that_it_is_not_newer
from app.storage.making import Folders
from app.storage.manifests import NAMES, Manifest, database_of, manifest_of, mark_of, put, read
from app.storage.migrations import brought_up
from app.storage.places import Kind
from app.storage.ring_copies import is_ring
from app.storage.sealing import unseal

_HIGHEST = 2**53
"""A file of a later generation is none: so often nobody writes, and the numbers after it would not fit a header."""


def bring(disk: Disk, folders: Folders, generations: Generations, files: Iterable[tuple[str, bytes]]) -> Kept:
    """Write files from outside as a generation of this folder, its list last. On the writer's thread.

    Args:
        disk: where the generations lie.
        folders: the data folder and its mirror.
        generations: those of this folder.
        files: names and bytes, the list first; any other name than those in the list is refused.

    Raises:
        StateDamaged: it is not what its list says, or has no list.
        StateWithoutKey: nothing would open it here.
        NewerFormat: a newer program made it.
        OSError: it could not be written, or would leave too little room for what children do.
    """
    coming = generations.next(Why.BROUGHT)
    try:
        manifest = _written(disk, generations.path, coming, files)
        coming = replace(coming, day=manifest.day)
        own = manifest_of(coming, manifest.versions, manifest.files)
        see_that_it_can_be_opened(disk, folders, generations.path / coming.name, own)
        see_that_there_is_room(folders[0])
        put(disk, generations.path / coming.name, own)
    except BaseException:
        with suppress(OSError):
            generations.clear()
        raise
    return Kept(generations.path / coming.name, own)


def _written(disk: Disk, path: Path, coming: Generation, files: Iterable[tuple[str, bytes]]) -> Manifest:
    """Write everything but the list, and return that."""
    manifest: Manifest | None = None
    written: set[str] = set()
    for name, raw in files:
        if name in NAMES:
            manifest = manifest or _believed(raw)
            continue
        if manifest is None or name in written or not _is_listed(manifest, name, raw):
            raise StateDamaged
        write_through(disk, path / replace(coming, day=manifest.day).name / name, raw)
        written.add(name)
    if manifest is None or not written or written != set(manifest.files):
        raise StateDamaged
    return manifest


def _believed(raw: bytes) -> Manifest | None:
    manifest = read(raw)
    if manifest is not None:
        see_that_it_is_not_newer(manifest)
    return manifest


def _is_listed(manifest: Manifest, name: str, raw: bytes) -> bool:
    return manifest.files.get(name) == mark_of(raw) and _can_be_opened(database_of(name), raw)


def _can_be_opened(database: str, raw: bytes) -> bool:
    """Tell whether a start could read a file, as far as that shows without a key; NewerFormat.

    Going back leaves no other state of a database: with one that cannot be read, no start would get any further.
    """
    kind = next((each for each in Kind if each.value == database), Kind.LEARNER)
    sealed = unseal(raw)
    if sealed is None or sealed.generation > _HIGHEST:
        return False
    if sealed.is_encrypted:
        return kind.is_encrypted
    try:
        tables = brought_up(kind, sealed.tables)
    except (ValueError, RecursionError):
        return False
    return kind is not Kind.KEYS or is_ring(tables)
