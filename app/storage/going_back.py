"""Going back to a generation: asked for while Rebung is open, done when the folder is opened next.

A small file says which generation is wanted. As long as it lies there, opening begins by putting that state in the
place of the present one; doing it again from its beginning does no harm, so it may be cut short anywhere. Tallies
stay as they are, since no generation holds any, and so does the ring of keys, which opens every generation of here. A
state that came from outside brings its own ring where that of here does not open all of it: it is of another machine,
or of this one, and somebody was removed since. Tallies which that ring does not open go then. Afterwards this machine
counts as a new device: the numbers it reserves are those of the earlier state, and some were given since.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from app.domain.backup_errors import StateDamaged, StateWithoutKey
from app.domain.errors import NewerFormat
from app.storage import boxes
from app.storage.disk import Disk, write_through
from app.storage.generations import ring_in
from app.storage.making import Folders, databases, newest_raw, sources
from app.storage.manifests import Manifest, look, mark_of
from app.storage.migrations import VERSIONS
from app.storage.places import REGULAR, WISH, Kind
from app.storage.ring import KeyRing, fits, ring_of
from app.storage.ring_copies import coming_with, has_ways, opens_all
from app.storage.sealing import unseal


def wish(disk: Disk, data: Path, name: str) -> None:
    """Ask that the next opening goes back to this generation; OSError if that did not reach the disk."""
    write_through(disk, data / WISH, f"{name}\n".encode("ascii"))


def wished(disk: Disk, data: Path) -> str:
    """Return the name of the generation that is wanted, "" if none is."""
    with suppress(OSError, UnicodeError):
        name, end, _ = disk.read(data / WISH).decode("ascii").partition("\n")
        return name if end else ""
    return ""


def damage(disk: Disk, folder: Path, manifest: Manifest) -> tuple[str, ...]:
    """Return the files of a generation that are not as its list says.

    Raises:
        NewerFormat: a newer program wrote it.
    """
    see_that_it_is_not_newer(manifest)
    return tuple(name for name in manifest.files if not is_as_listed(disk, folder, manifest, name))


def see_that_it_is_not_newer(manifest: Manifest) -> None:
    """Raise NewerFormat where a newer program has made databases of a generation."""
    if any(version > _version(kind) for kind, version in manifest.versions.items()):
        raise NewerFormat


def is_as_listed(disk: Disk, folder: Path, manifest: Manifest, name: str) -> bool:
    """Tell whether a file of a generation is there, as the list says, and sealed; OSError if it cannot be read now."""
    with suppress(FileNotFoundError):
        raw = disk.read(folder / name)
        return mark_of(raw) == manifest.files[name] and unseal(raw) is not None
    return False


def see_that_it_can_be_opened(disk: Disk, folders: Folders, generation: Path, manifest: Manifest) -> None:
    """Raise StateWithoutKey where neither the ring of here opens a state, nor a secret that its own ring asks for."""
    earlier = ring_in(disk, generation, manifest)
    if not (has_ways(earlier) or opens_all(newest_raw(disk, sources(folders, Kind.KEYS.value)), earlier)):
        raise StateWithoutKey


def see_that_the_class_opens(disk: Disk, keys: KeyRing, generation: Path, manifest: Manifest) -> None:
    """Raise StateDamaged where the keys of a state do not open its list of the class: no start would get past that.

    Of a state of another machine this shows only when its secret is typed.
    """
    name = manifest.databases.get(Kind.CLASSROOM.value)
    sealed = unseal(disk.read(generation / name)) if name else None
    if sealed is None or not sealed.is_encrypted:
        return
    earlier = unseal(ring_in(disk, generation, manifest) or b"")
    if earlier is None:
        raise StateDamaged
    ring = ring_of(earlier.tables)
    if keys.is_locked or not keys.ring.keys or not fits(keys.class_key(), ring):
        return
    for box in ring.keys.get(Kind.CLASSROOM.value, []):
        with suppress(ValueError):
            boxes.opened(boxes.opened(keys.class_key(), box), sealed.body)
            return
    raise StateDamaged


def go_back(disk: Disk, folders: Folders, generation: Path) -> bool:
    """Put a generation in the place of the present state, and tell whether that was done.

    It is not when the generation is not whole: then nothing has changed. The present state is not kept here.

    Raises:
        OSError: it was cut short, and has to be done again.
    """
    manifest = look(disk, generation)
    if manifest is None or damage(disk, generation, manifest):
        return False
    ring, tallies, earlier = Kind.KEYS.value, Kind.TALLIES.value, ring_in(disk, generation, manifest)
    now = newest_raw(disk, sources(folders, ring))
    stays = opens_all(now, earlier)
    going = databases(folders) - {*manifest.databases, ring}
    for database in going if stays or opens_all(earlier, now, tallies) else {*going, tallies}:
        for path in sources(folders, database):
            disk.remove(path)
    for database, name in manifest.databases.items():
        if database != ring:
            _put(disk, folders, database, disk.read(generation / name))
    if earlier and not stays:
        # Last, since it says whose state this is: cut short before, all of it is done again.
        _put(disk, folders, ring, coming_with(earlier, now))
    return True


def _put(disk: Disk, folders: Folders, database: str, raw: bytes) -> None:
    """Make these bytes the state of a database: in both slots, and nothing else anywhere that could count as newer."""
    paths = sources(folders, database)
    if newest_raw(disk, paths) == raw:
        return
    slots = [folders[0] / f"{database}.{suffix}" for suffix in REGULAR]
    for path in slots:
        write_through(disk, path, raw)
    for path in paths:
        if path not in slots:
            disk.remove(path)


def _version(kind: str) -> int:
    return next((version for known, version in VERSIONS.items() if known.value == kind), 0)
