"""Taking keys out of copies of a data folder: what was forgotten here must not be opened with a key from there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.storage.disk import Disk, write_through
from app.storage.forgetting import set_aside_of, wipe
from app.storage.places import Kind, Place
from app.storage.ring import KEYS, MACHINE
from app.storage.sealing import Tables, seal
from app.storage.survey import mirror_of, newest, slots_of


def forget_key(disk: Disk, root: Path, name: str) -> None:
    """Take the key of a database ("learners/<id>") out of every slot and mirror of keys below a folder.

    Args:
        disk: where the folder lies.
        root: a folder with the layout of a data folder, such as a generation; not one that is open.
        name: of which database.

    Raises:
        OSError: one of them still has it.
    """
    _rewrite(disk, root, Kind.KEYS, lambda tables: tables.get(KEYS, {}).pop(name, None) is not None)


def forget_class_key(disk: Disk, root: Path) -> None:
    """Take the class key out of every slot and mirror below a folder that is not open; OSError where it stays."""
    _rewrite(disk, root, Kind.MACHINE_KEY, lambda tables: tables.pop(MACHINE, None) is not None)


def _rewrite(disk: Disk, root: Path, kind: Kind, takes_out: Callable[[Tables], bool]) -> None:
    place = Place(kind, kind.value, root, root / "mirror")
    files = [
        each for each in (*slots_of(disk, place), *mirror_of(disk, place)) if each.sealed or each.is_damaged
    ]
    wipe(disk, [each.path for each in files if each.is_damaged])
    wipe(disk, set_aside_of(place))
    best = newest(files)
    had_it = [takes_out(each.sealed.tables) for each in files if each.sealed]
    if best is None or best.sealed is None or not any(had_it):
        return
    tables = best.sealed.tables
    takes_out(tables)
    raw = seal(best.generation + 1, tables)
    # The newest is overwritten last, so that a whole ring is there at any moment.
    others = [each.path for each in files if each.sealed and each is not best]
    spare = place.slot("b") if best.path == place.slot("a") else place.slot("a")
    for path in (*(others or [spare]), best.path):
        write_through(disk, path, raw)
