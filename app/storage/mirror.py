"""The lazy mirror: soon after a database was saved, its newest slot is copied into a second folder.

A mirror is made of two sealed files as well, written in turn. A mirror that cannot be written is noted and
tried again later; it never keeps anybody from saving.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.errors import NewerFormat
from app.storage.ciphers import is_covered
from app.storage.disk import Disk, write_through
from app.storage.places import Place
from app.storage.survey import Finding, mirror_of, newest, slots_of

DELAY_SECONDS = 3.0
"""From a save to its copy; with the job that is running, well below the five seconds that are promised."""

AGAIN_SECONDS = 30.0
"""From a copy that failed to the next attempt."""


class MirrorKeeper:
    """Knows which mirrors are behind. Everything here is called on the writer's thread."""

    def __init__(self, disk: Disk, clock: Callable[[], float]) -> None:
        """Start with nothing to copy.

        Args:
            disk: where the files lie.
            clock: seconds that only grow.
        """
        self._disk = disk
        self._clock = clock
        self._due: dict[Place, float] = {}
        self.failures = 0

    @property
    def is_behind(self) -> bool:
        """Whether a copy is still to be made."""
        return bool(self._due)

    def changed(self, place: Place) -> None:
        """Note that a database was saved. Tallies have no mirror."""
        if place.kind.has_mirror:
            self._due.setdefault(place, self._clock() + DELAY_SECONDS)

    def forget(self, place: Place) -> None:
        """Copy this database no more, unless it changes again."""
        self._due.pop(place, None)

    def step(self) -> float | None:
        """Make the one copy that has waited longest, if its time has come.

        Returns:
            Seconds until the next copy is due, None if none is.
        """
        if not self._due:
            return None
        place = min(self._due, key=lambda each: self._due[each])
        wait = self._due[place] - self._clock()
        if wait > 0:
            return wait
        self._copy(place)
        return 0.0 if self._due else None

    def catch_up(self) -> None:
        """Make every copy now."""
        for place in list(self._due):
            self._copy(place)

    def _copy(self, place: Place) -> None:
        del self._due[place]
        try:
            self._put(place)
        except (OSError, NewerFormat):
            self.failures += 1
            self._due[place] = self._clock() + AGAIN_SECONDS

    def _put(self, place: Place) -> None:
        source = newest(slots_of(self._disk, place))
        if source is None:
            return
        copies = mirror_of(self._disk, place)
        behind = sorted(
            (copy for copy in copies if copy.generation != source.generation),
            key=lambda copy: copy.generation,
        )
        is_due = len(behind) == len(copies)
        for number, copy in enumerate(behind):
            if (is_due and number == 0) or _must_go(copy, source, place):
                write_through(self._disk, copy.path, source.raw)


def _must_go(copy: Finding, source: Finding, place: Place) -> bool:
    """Tell whether no earlier copy may stay: of its kind, or because it is plain and the newest state is not."""
    if place.kind.keeps_one_state:
        return True
    return is_covered(source.raw) and bool(copy.raw) and not is_covered(copy.raw)
