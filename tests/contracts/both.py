"""The storing ports of one machine: the fakes that services are tested with, and the real ones on a disk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.services.ports import Classrooms, Finished, Mender, OwnSettings, Plays, Settings, Tallies
from app.services.teacher_ports import Keys, PackStore
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.machine import MachineClock
from app.storage.mender import FolderMender
from app.storage.packs import StoredPacks
from app.storage.plays import StoredPlays
from app.storage.settings import StoredOwnSettings, StoredSettings
from app.storage.stored_keys import Costs, StoredKeys
from app.storage.tallies import StoredTallies
from tests.fakes import (
    FakeClassrooms,
    FakeKeys,
    FakeMender,
    FakeOwnSettings,
    FakePackStore,
    FakePlays,
    FakeSettings,
    FakeTallies,
)


@dataclass
class Stores:
    """The storing ports of one machine. `reopened` gives them again after Rebung was closed and opened."""

    plays: Plays
    finished: Finished
    classrooms: Classrooms
    tallies: Tallies
    settings: Settings
    own_settings: OwnSettings
    mender: Mender
    keys: Keys
    packs: PackStore
    close: Callable[[], None]
    open_again: Callable[[], Stores]

    def reopened(self) -> Stores:
        """Close everything and open it again."""
        self.close()
        return self.open_again()


def fake_stores() -> Stores:
    """Return the fakes; closing them changes nothing."""
    own = FakeOwnSettings()
    plays = FakePlays(own=own)
    keys = FakeKeys()

    def again() -> Stores:
        keys.lock()
        return stores

    stores = Stores(
        plays,
        plays,
        FakeClassrooms(),
        FakeTallies(),
        FakeSettings(),
        own,
        FakeMender(),
        keys,
        FakePackStore(),
        close=lambda: None,
        open_again=again,
    )
    return stores


def real_stores(path: Path, opened: list[Stores]) -> Stores:
    """Return the stores of `app.storage` in a folder, and note them as opened."""
    folder = DataFolder.open(path, clock=MachineClock().awake)
    plays = StoredPlays(folder)
    opened.append(
        Stores(
            plays,
            plays,
            StoredClassrooms(folder),
            StoredTallies(folder),
            StoredSettings(folder),
            StoredOwnSettings(folder),
            FolderMender(folder),
            StoredKeys(folder, lambda: 0.0, Costs(rounds=1, memory=8192, seconds=0.0)),
            StoredPacks(folder),
            close=folder.close,
            open_again=lambda: real_stores(path, opened),
        )
    )
    return opened[-1]
