"""Opening the databases of one data folder, and remembering what had to be mended."""

from __future__ import annotations

from collections.abc import Callable

from tinydb import TinyDB

from app.storage.copies import Copies
from app.storage.opening import Opener, Restoration
from app.storage.places import Kind, Place
from app.storage.ring import KeyRing
from app.storage.slots import Slots


class Cabinet:
    """Opens databases. Everything here belongs to the writer's thread, or to the start before it.

    Attributes:
        restorations: the damage that was met and mended so far.
        keys: open and encrypt everything but the settings.
    """

    def __init__(self, copies: Copies, when_full: Callable[[], None]) -> None:
        """Read the keys; KeysLost where nothing that is here opens them."""
        self._copies = copies
        self._when_full = when_full
        self._opener = Opener(copies.disk, when_full)
        self.restorations: list[Restoration] = []
        self.settings = self.open(copies.place(Kind.SETTINGS))
        self.settings_are_whole = not self.restorations
        ring, machine = self._slots(Kind.KEYS), self._slots(Kind.MACHINE_KEY)
        self.keys = KeyRing(ring, machine, lambda: bool(copies.learner_ids()))
        self._opener = Opener(copies.disk, when_full, cipher_of=self.keys.cipher_of)

    def open(self, place: Place) -> TinyDB:
        """Open a database; NewerFormat, KeysLost, CannotSave, PermissionError as `Opener` says."""
        opened = self._opener.open(place, lambda: self._copies.keeper.changed(place))
        if opened.mirror_is_behind:
            self._copies.keeper.changed(place)
        if opened.restoration:
            self.restorations.append(opened.restoration)
        return TinyDB(storage=lambda: opened.slots)

    def _slots(self, kind: Kind) -> Slots:
        slots = self.open(self._copies.place(kind)).storage
        if not isinstance(slots, Slots):
            raise TypeError(slots)
        return slots
