"""What is tidied up after a start: entries of one child become one, ended years are emptied, copies are looked through.

Packs of lessons are opened, so that nobody waits for it later. Everything here may be cut short at any moment and is
done again at the next start.
"""

from __future__ import annotations

from contextlib import suppress

from app.domain import classroom as rooms
from app.domain.classroom import Learner
from app.domain.errors import RebungError
from app.domain.joining import taken_over
from app.services.backup import Backup
from app.services.pack_shelf import PackShelf
from app.services.ports import Ports
from app.services.register import Register
from app.services.years import Years


class Upkeep:
    """Does what waited for a start. Slow: call off the window's thread."""

    def __init__(
        self, register: Register, years: Years, backup: Backup, packs: PackShelf, ports: Ports
    ) -> None:
        """Only what the start found is tidied: what is joined since then can still be undone."""
        self._register = register
        self._years = years
        self._backup = backup
        self._packs = packs
        self._plays = ports.plays
        self._classrooms = ports.classrooms

    def run(self) -> None:
        """Tidy up; what the disk refuses is tried again at the next start."""
        self._packs.packs()
        for learner in self._register.at_start.learners:
            if learner.joined:
                self._tried_over(learner)
        for each in (self._years.delete_due, self._backup.check):
            with suppress(RebungError):
                each()

    def _tried_over(self, learner: Learner) -> None:
        try:
            self._take_over(learner)
        except RebungError:
            return

    def _take_over(self, learner: Learner) -> None:
        """Take over the plays, remove the other entries, and strike them last: until then both are read."""
        if all(each.id != learner.id for each in self._register.now.learners):
            return
        for other in learner.joined:
            self._plays.unite(learner.id, other).result()
            self._plays.forget(other).result()
        # Their names stand in no state of the list after the joining.
        self._classrooms.forget_earlier().result()
        struck = self._register.change(
            lambda now: rooms.with_learner(now, taken_over(now.learner(learner.id), learner.joined))
        )
        struck.settle()
