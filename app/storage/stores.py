"""Every port of the services that an open data folder fills."""

from __future__ import annotations

from collections.abc import Callable

from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.mender import FolderMender
from app.storage.packs import StoredPacks
from app.storage.plays import StoredPlays
from app.storage.settings import StoredOwnSettings, StoredSettings
from app.storage.shares import StoredShares
from app.storage.stored_keys import StoredKeys
from app.storage.stored_states import StoredStates
from app.storage.tallies import StoredTallies


class Stores:
    """The adapters of one data folder, put together once."""

    def __init__(self, folder: DataFolder, awake: Callable[[], float]) -> None:
        """`awake` tells seconds that only grow."""
        self.plays = StoredPlays(folder)
        self.classrooms = StoredClassrooms(folder)
        self.tallies = StoredTallies(folder)
        self.settings = StoredSettings(folder)
        self.own_settings = StoredOwnSettings(folder)
        self.keys = StoredKeys(folder, awake)
        self.mender = FolderMender(folder)
        self.states = StoredStates(folder)
        self.packs = StoredPacks(folder)
        self.shares = StoredShares(folder, self.plays, self.tallies)
