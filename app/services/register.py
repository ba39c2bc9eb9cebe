"""The classroom in memory, and the one way to change it: save first, then it counts."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from app.domain import roster
from app.domain.classroom import Classroom
from app.services.ports import Classrooms
from app.services.saving import Saving


class Register:
    """Holds the classroom of this machine."""

    def __init__(self, classrooms: Classrooms) -> None:
        """Load what was saved last."""
        self._classrooms = classrooms
        self._now = classrooms.load()
        self._failed: list[tuple[Classroom, Classroom]] = []
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
            inverse=lambda: self.change(lambda now: roster.taken_back(now, before, changed)),
        )

    def _back_to(self, before: Classroom, failed: Classroom) -> None:
        """Undo a change. One that others were built on is undone when the last of them fails too."""
        with self._lock:
            self._failed.append((failed, before))
            while found := next((pair for pair in self._failed if pair[0] is self._now), None):
                self._failed.remove(found)
                self._now = found[1]
