"""A class folder in memory, one damage at a time, and what opening it again gives.

With the mirror the newest state must come back; without it the newest or the one before. The control is the
same damage to plain JSON, as TinyDB keeps it.
"""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from app.domain.band import Band
from app.domain.classroom import Classroom, Learner, SchoolClass
from app.domain.errors import RebungError
from app.domain.ids import ClassId, LearnerId
from app.domain.sign_in import free_avatar
from app.storage.ciphers import Cipher
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import Disk
from app.storage.files import DataFolder
from app.storage.opening import Opener
from app.storage.places import SUFFIXES, Kind, Place
from app.storage.plays import StoredPlays
from app.storage.sealing import Tables, decode
from app.storage.settings import StoredSettings
from app.storage.survey import slots_of
from app.storage.tallies import StoredTallies
from tests.storage.disks import MemoryDisk
from tests.storage.folders import keys_of
from tests.torture.figures import Figures
from tests.torture.workload import CLASS, LESSON, play

LEARNERS, PLAYS = 12, 5


@dataclass(frozen=True)
class Database:
    """One database of the class folder: its files, the newest state, and every state in its slots."""

    place: Place
    files: dict[Path, bytes]
    truth: Tables
    states: list[Tables]
    cipher: Cipher


@cache
def class_folder() -> tuple[Database, ...]:
    """Return every database of a class of twelve, and its keys: each with its slots, and a mirror if it has one."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "data"
        fill(path, LEARNERS, PLAYS)
        names = [(Kind.LEARNER, f"learners/{learner(n)}") for n in range(LEARNERS)]
        names += [(kind, kind.value) for kind in (Kind.SETTINGS, Kind.CLASSROOM, Kind.TALLIES, Kind.KEYS)]
        places = [Place(kind, name, path, path / "mirror") for kind, name in names]
        keys = keys_of(path)
        return tuple(_database(place, keys.cipher_of(place)) for place in places)


def fill(path: Path, learners: int, plays: int, disk: Disk | None = None) -> None:
    """Make a data folder with one class, in which everybody has played and every database was saved twice."""
    with DataFolder.open(path, clock=time.monotonic, disk=disk) as folder:
        classrooms, settings, tallies = (
            StoredClassrooms(folder),
            StoredSettings(folder),
            StoredTallies(folder),
        )
        for misses in (0, 1):
            classrooms.save(_classroom(learners, misses)).result()
            settings.put("language", ("en", "id")[misses]).result()
            tallies.add(CLASS, LESSON, frozenset()).result()
        stored = StoredPlays(folder)
        for number in range(learners):
            for at in range(1, plays + 1):
                stored.save(replace(play(at), learner=learner(number))).result()


def learner(number: int) -> LearnerId:
    """Return the id of a learner of the class."""
    return LearnerId(f"{number + 1:032x}")


def damaged(figures: Figures, database: Database, path: Path, raw: bytes | None, what: str) -> None:
    """Put these bytes in the place of a file (None: it is gone), with the mirror and without, and note one run."""
    verdicts = [
        _opened(figures, database, path, raw, has_mirror=has_mirror)
        for has_mirror in (True, False)
        if has_mirror or database.place.mirror_folder not in path.parents
    ]
    worst = next((each for each in verdicts if each != "sound"), "sound")
    figures.note(worst, example=f"{path.name}: {what}")


def bytes_of_files() -> list[tuple[Database, Path, int]]:
    """Return every place at which a byte of the class folder lies."""
    return [
        (database, path, at)
        for database in class_folder()
        for path, raw in database.files.items()
        for at in range(len(raw))
    ]


def as_plain_json(figures: Figures, damages: Iterator[bytes]) -> Figures:
    """Judge damaged bytes of `plain_json`."""
    truth = json.loads(plain_json())
    for bad in damages:
        try:
            found = json.loads(bad)
        except ValueError:
            figures.note("unreadable")
        else:
            figures.note("sound" if found == truth else "wrong")
    return figures


def plain_json() -> bytes:
    """Return a learner's database as TinyDB's JSONStorage keeps it."""
    return json.dumps(class_folder()[0].truth).encode()


def _opened(figures: Figures, database: Database, path: Path, raw: bytes | None, *, has_mirror: bool) -> str:
    place, disk = database.place, MemoryDisk()
    for each, whole in database.files.items():
        bad = raw if each == path else whole
        if bad is not None and (has_mirror or place.mirror_folder not in each.parents):
            disk.put(each, bad)
    try:
        opener = Opener(disk, cipher_of=lambda _: database.cipher)
        opened = opener.open(place)
        found = opened.slots.read()
        told_again = opener.open(place).restoration
    except (ValueError, KeyError, OSError, RebungError):
        return "unreadable"
    if opened.restoration:
        figures.more[f"restored_from_{opened.restoration.used.value}"] += 1
    allowed = [database.truth] if has_mirror else database.states
    if found in allowed and told_again is None:
        return "sound"
    return "lost" if found in database.states else "wrong"


def _database(place: Place, cipher: Cipher) -> Database:
    paths = [
        path for suffix in SUFFIXES for path in (place.slot(suffix), place.mirror(suffix)) if path.exists()
    ]
    files = {path: path.read_bytes() for path in paths}
    disk = MemoryDisk()
    for path, raw in files.items():
        disk.put(path, raw)
    sealed = sorted(
        (each.sealed for each in slots_of(disk, place) if each.sealed), key=lambda each: each.generation
    )
    states = [decode(cipher.open(each)) for each in sealed]
    return Database(place, files, states[-1], states, cipher)


def _classroom(learners: int, misses: int) -> Classroom:
    children: list[Learner] = []
    for number in range(learners):
        avatar = free_avatar((each.avatar for each in children), lambda _: 0)
        children.append(
            Learner(learner(number), CLASS, f"Child {number}", avatar, ("mango", "kite", "fish"), misses)
        )
    return Classroom((SchoolClass(ClassId(CLASS), "7B", Band.MIDDLE),), tuple(children))
