"""Data folders and plays for tests."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipStep, Tick
from app.domain.band import Band
from app.domain.ids import ChoiceId, LearnerId, LessonId, PatternId, PlayId, SkillId
from app.domain.plays import Evidence, Play, Progress
from app.storage.boxes import opened
from app.storage.disk import Disk, RealDisk
from app.storage.files import DataFolder
from app.storage.opening import Opener
from app.storage.places import Kind, Place
from app.storage.ring import KeyRing
from app.storage.sealing import Sealed, Tables, decode, encode, seal_body, unseal

LEARNER = LearnerId("0a" * 16)
OTHER = LearnerId("0b" * 16)

ACTIONS: tuple[Action, ...] = (
    Go(),
    Choose(ChoiceId("say-plainly")),
    Tick(frozenset({PatternId("gift"), PatternId("secret")})),
    Build((2, 0, 1)),
    MakePlan(1, 0),
    Rewind(0),
    SkipStep(),
)


def open_folder(path: Path, disk: Disk | None = None) -> DataFolder:
    """Open a data folder on this disk."""
    return DataFolder.open(path, clock=time.monotonic, disk=disk)


def place_in(path: Path, kind: Kind, learner: LearnerId = LEARNER) -> Place:
    """Return where a database of this folder lies."""
    name = f"learners/{learner}" if kind is Kind.LEARNER else kind.value
    return Place(kind, name, path, path / "mirror")


def keys_of(path: Path, disk: Disk | None = None) -> KeyRing:
    """Return the keys of a data folder that is closed, and whose class key lies on the machine."""
    opener = Opener(disk or RealDisk())
    ring, machine = (opener.open(place_in(path, kind)).slots for kind in (Kind.KEYS, Kind.MACHINE_KEY))
    return KeyRing(ring, machine)


def tables_in(place: Place, file: Path) -> Tables:
    """Return the tables that a slot or mirror of a closed data folder holds."""
    sealed = unseal(file.read_bytes())
    assert sealed is not None
    return decode(keys_of(place.folder).cipher_of(place).open(sealed))


def put_tables(place: Place, file: Path, generation: int, tables: Tables) -> None:
    """Write tables into a slot or mirror of a closed data folder, as its database is encrypted."""
    cipher = keys_of(place.folder).cipher_of(place)
    file.write_bytes(seal_body(generation, cipher.shut(encode(tables)), is_encrypted=cipher.hides))


def bare_files(path: Path) -> dict[str, bytes]:
    """Return what the files of a closed data folder hold, by their names below it, without any encryption."""
    ring = keys_of(path)
    keys = {name.replace("/", "-"): ring.keys_of(name) for name in ring.ring.keys}
    files = {
        each.relative_to(path).as_posix(): each.read_bytes() for each in path.rglob("*") if each.is_file()
    }
    return {name: _bare(raw, keys.get(_database(name), ())) for name, raw in files.items()}


def _database(name: str) -> str:
    for folder in ("mirror/", "damaged/", "earlier-formats/"):
        name = name.removeprefix(folder)
    return name.partition(".")[0].replace("/", "-")


def _bare(raw: bytes, keys: tuple[bytes, ...]) -> bytes:
    sealed = unseal(raw)
    if sealed is None or not sealed.is_encrypted:
        return raw
    for key in keys:
        with suppress(ValueError):
            return opened(key, sealed.body)
    raise LookupError("nothing here opens this file")


def generation_of(file: Path) -> int:
    """Return the generation of a slot or mirror."""
    sealed: Sealed | None = unseal(file.read_bytes())
    assert sealed is not None
    return sealed.generation


def play(number: int, learner: LearnerId = LEARNER) -> Play:
    """Return an ordinary play with everything in it; another for each number."""
    return Play(
        id=PlayId(f"{number:032x}"),
        learner=learner,
        lesson=LessonId(f"l{number % 24:02d}"),
        band=Band.MIDDLE,
        version="f00d",
        sensitive=False,
        progress=Progress.FINISHED,
        actions=ACTIONS,
        finished_on="2026-03-01",
        evidence=(Evidence("scene/step", ChoiceId("c"), SkillId("say-it"), shown=True, misconception="m"),),
    )
