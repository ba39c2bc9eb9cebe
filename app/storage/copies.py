"""Where the databases of one data folder and all their copies lie, and how copies go."""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from app.storage.disk import Disk
from app.storage.forgetting import copies_of, slots_of, wipe
from app.storage.mirror import MirrorKeeper
from app.storage.places import SUFFIXES, Kind, Place

LEARNERS = "learners"
_LEARNER_ID = re.compile(r"[0-9a-f]{32}")


class Copies(Struct, frozen=True):
    """The folder and its mirror. What changes them belongs to the writer's thread."""

    disk: Disk
    folder: Path
    mirror: Path
    keeper: MirrorKeeper

    def place(self, kind: Kind) -> Place:
        """Return where a database lies of which there is one."""
        return Place(kind, kind.value, self.folder, self.mirror)

    def learner_place(self, learner_id: str) -> Place:
        """Return where a learner's database lies; ValueError if this is not the id of a learner."""
        if not _LEARNER_ID.fullmatch(learner_id):
            raise ValueError(f"not the id of a learner: {learner_id!r}")
        return Place(Kind.LEARNER, f"{LEARNERS}/{learner_id}", self.folder, self.mirror)

    def learner_ids(self) -> tuple[str, ...]:
        """Return the ids of all learners who have a database or a mirror of one, sorted."""
        names = {
            path.stem
            for root in (self.folder, self.mirror)
            for suffix in SUFFIXES
            for path in (root / LEARNERS).glob(f"*.{suffix}")
        }
        return tuple(sorted(name for name in names if _LEARNER_ID.fullmatch(name)))

    def holds(self, learner_id: str) -> bool:
        """Tell whether a learner has a database, or a mirror of one; ValueError as above."""
        place = self.learner_place(learner_id)
        files = (at(suffix) for suffix in SUFFIXES for at in (place.slot, place.mirror))
        return any(path.exists() for path in files)

    def remove(self, place: Place) -> None:
        """Remove a database and every copy of it; OSError when something is still there."""
        self.keeper.forget(place)
        wipe(self.disk, [*copies_of(place), *slots_of(place)])

    def leave_one(self, kind: Kind) -> None:
        """Let the mirror hold the state of now and no other, and keep nothing that was set aside; OSError."""
        place = self.place(kind)
        wipe(self.disk, copies_of(place))
        self.keeper.changed(place)
        self.keeper.catch_up()
