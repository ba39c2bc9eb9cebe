"""Data folders with earlier states, for tests."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from app.domain.generations import Why
from app.domain.keys import Way
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import Disk, RealDisk
from app.storage.files import DataFolder
from app.storage.generations import Kept
from app.storage.making import databases, newest_raw, sources
from app.storage.manifests import look
from app.storage.plays import StoredPlays
from app.storage.sealing import unseal
from app.storage.stored_keys import Costs, StoredKeys
from tests.storage.folders import LEARNER, OTHER, play
from tests.storage.test_classrooms import CLASSROOM

CODE = "ABCDEFGHJKMNPQRSTUVW"
CHEAP = Costs(rounds=1, memory=8192, seconds=0.0)
"""What stretching the code costs here."""


class Calendar:
    """A calendar that a test sets."""

    def __init__(self, day: str = "2026-12-01") -> None:
        self.day = day

    def __call__(self) -> str:
        """Return the day."""
        return self.day


def open_on(path: Path, day: str | Callable[[], str], disk: Disk | None = None) -> DataFolder:
    """Open a data folder on a day."""
    today = day if callable(day) else Calendar(day)
    return DataFolder.open(path, clock=time.monotonic, today=today, disk=disk)


def admit(folder: DataFolder) -> None:
    """Let a recovery code open the class key, as the choice of a PIN does."""
    StoredKeys(folder, time.monotonic, CHEAP).admit(Way.RECOVERY, CODE)


def let_in(folder: DataFolder) -> None:
    """Open the keys with that code where the start asks for them."""
    assert folder.keys.is_locked
    assert StoredKeys(folder, time.monotonic, CHEAP).unlock(Way.RECOVERY, CODE)


def fill(folder: DataFolder, plays: int = 2, first: int = 1) -> None:
    """Save a class and plays of two learners."""
    StoredClassrooms(folder).save(CLASSROOM).result(5)
    stored = StoredPlays(folder)
    for number in range(first, first + plays):
        for who in (LEARNER, OTHER):
            stored.save(play(number, who)).result(5)


def state(path: Path) -> dict[str, bytes]:
    """Return the state of a data folder that is closed: the body of each database that a generation holds."""
    folders = (path, path / "mirror")
    disk = RealDisk()
    found = {name: newest_raw(disk, sources(folders, name)) for name in databases(folders)}
    return {name: sealed.body for name, raw in found.items() if raw and (sealed := unseal(raw))}


def make(folder: DataFolder, why: Why = Why.DAY) -> Kept:
    """Make a generation now."""
    return folder.writer.run(lambda: folder.generation_keeper.generations.make(why))


def kept(folder: DataFolder) -> list[str]:
    """Return the names of the generations, the oldest first."""
    return [each.generation.name for each in reversed(folder.generation_keeper.generations.kept())]


def is_whole(folder: Path) -> bool:
    """Tell whether a folder is a generation with all its files."""
    manifest = look(RealDisk(), folder)
    return manifest is not None and all((folder / name).is_file() for name in manifest.files)
