"""The classroom in memory, and the one way to change it: save first, then it counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from app.domain import roster
from app.domain.classroom import Classroom
from app.domain.ids import LearnerId
from app.domain.settling import settled
from app.services.ports import Classrooms
from app.services.saving import Saving

Taken = TypeVar("Taken")


def _nobody(_learner: LearnerId) -> bool:
    """Tell of nobody that they have played."""
    return False


class Register:
    """Holds the classroom of this machine. `at_start` is the one that was loaded."""

    def __init__(self, classrooms: Classrooms, has_played: Callable[[LearnerId], bool] = _nobody) -> None:
        """Load what was saved last; nobody who `has_played` is taken off the list by an undo."""
        self._classrooms = classrooms
        self._has_played = has_played
        self.at_start = self._now = settled(classrooms.load())
        self._failed: list[tuple[Classroom, Classroom]] = []
        self._gone: frozenset[str] = frozenset()
        self._lock = Lock()

    @property
    def now(self) -> Classroom:
        """The classroom as it is; changes that are still being written included."""
        return self._now

    def change(self, how: Callable[[Classroom], Classroom]) -> Saving[Classroom]:
        """Take the changed classroom over, and back out when it cannot be saved.

        The door's slow hashing works on a thread of its own, so reading and changing are one step here. The
        inverse takes back what this change touched, and leaves alone what has changed since.
        """
        with self._lock:
            before = self._now
            changed = how(before)
            future = self._classrooms.save(changed)
            self._now = changed
        return Saving(
            future,
            changed,
            undo=lambda: self._back_to(before, changed),
            inverse=lambda: self._take_back(before, changed),
        )

    def taking(self, job: Callable[[], Taken]) -> Taken:
        """Let a job change the classroom in the store, and load what came of it; nothing is changed here meanwhile."""
        with self._lock:
            try:
                return job()
            finally:
                self._now = settled(self._classrooms.load())

    def bury(self, before: Classroom) -> None:
        """See that whatever was there before and is not any more never comes back: it was removed for good."""
        with self._lock:
            self._gone |= roster.ids_of(before) - roster.ids_of(self._now)

    def _take_back(self, before: Classroom, changed: Classroom) -> Saving[Classroom]:
        """Go back behind a change.

        Raises:
            HasPlayed: somebody whom the change put on the list has begun lessons; nothing was changed.
        """
        for learner_id in roster.added(before, changed):
            learner = next((each for each in self._now.learners if each.id == learner_id), None)
            if learner is not None and self._has_played(learner_id):
                from app.domain.room_errors import HasPlayed

                raise HasPlayed(name=learner.nickname)
        return self.change(lambda now: roster.taken_back(now, before, changed, self._gone))

    def _back_to(self, before: Classroom, failed: Classroom) -> None:
        """Undo a change. One that others were built on is undone when the last of them fails too."""
        with self._lock:
            self._failed.append((failed, before))
            while found := next((pair for pair in self._failed if pair[0] is self._now), None):
                self._failed.remove(found)
                self._now = found[1]
