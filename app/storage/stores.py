"""Every port of the services that an open data folder fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.keys import SlowHash
from app.storage.machine import MachineChance, MachineClock
from app.storage.mender import FolderMender
from app.storage.packs import StoredPacks
from app.storage.plays import StoredPlays
from app.storage.settings import StoredOwnSettings, StoredSettings
from app.storage.stored_keys import StoredKeys
from app.storage.stored_states import StoredStates
from app.storage.tallies import StoredTallies

if TYPE_CHECKING:
    from app.services.carry_ports import BundleKeys, Bundles
    from app.services.share_ports import CarryPorts


class Stores:
    """The adapters of one data folder and of the machine that it lies on, put together once."""

    def __init__(self, folder: DataFolder) -> None:
        self.clock = MachineClock()
        self.chance = MachineChance()
        self.hashing = SlowHash()
        self.plays = StoredPlays(folder)
        self.classrooms = StoredClassrooms(folder)
        self.tallies = StoredTallies(folder)
        self.settings = StoredSettings(folder)
        self.own_settings = StoredOwnSettings(folder)
        self.keys = StoredKeys(folder, self.clock.awake)
        self.mender = FolderMender(folder)
        self.states = StoredStates(folder)
        self.packs = StoredPacks(folder)
        self._folder = folder
        self._carry: CarryPorts | None = None

    def carry(self, bundles: Bundles, bundle_keys: BundleKeys) -> CarryPorts:
        """Return what is needed to carry a class, put together when it is first asked for: no start needs it."""
        if self._carry is None:
            from app.services.share_ports import CarryPorts
            from app.storage.shares import StoredShares

            shares = StoredShares(self._folder, self.plays, self.tallies)
            self._carry = CarryPorts(shares, shares, shares, shares, self.keys, bundles, bundle_keys)
        return self._carry
