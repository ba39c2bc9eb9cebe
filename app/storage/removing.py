"""Removing for good: files first, then the key, and generations are told of both. On the writer's thread."""

from __future__ import annotations

import errno

from msgspec import Struct

from app.storage.copies import Copies
from app.storage.generation_keeper import GenerationKeeper
from app.storage.places import Kind, Place
from app.storage.ring import KeyRing
from app.storage.slots import Slots


class Removing(Struct, frozen=True):
    """What of an open data folder knows where something lies."""

    copies: Copies
    keys: KeyRing
    generation_keeper: GenerationKeeper

    def database(self, place: Place) -> None:
        """Remove a database, every copy of it, and its key.

        The key goes last: as long as it is there, removing can be asked for again.

        Raises:
            OSError, CannotSave: something of it is still there.
        """
        self.copies.remove(place)
        self.generation_keeper.generations.forget(place.name)
        self.keys.forget(place.name)
        self._leave_keys_of_now()

    def earlier_states(self, kind: Kind, slots: object) -> None:
        """Leave a database as it is now, with a new key, and no earlier state; OSError, CannotSave as above."""
        place = self.copies.place(kind)
        self.keys.change_key(place.name)
        if not (isinstance(slots, Slots) and slots.renew()):
            raise OSError(errno.EIO, "an earlier state could not be overwritten")
        self.copies.leave_one(kind)
        self.keys.drop_earlier(place.name)
        self._leave_keys_of_now()

    def _leave_keys_of_now(self) -> None:
        self.copies.leave_one(Kind.KEYS)
        self.generation_keeper.generations.renew()
