"""The classroom in memory, and the one way to change it: save first, then it counts."""

from __future__ import annotations

from app.domain.classroom import Classroom
from app.services.ports import Classrooms
from app.services.saving import Saving


class Register:
    """Holds the classroom of this machine."""

    def __init__(self, classrooms: Classrooms) -> None:
        """Load what was saved last."""
        self._classrooms = classrooms
        self._now = classrooms.load()

    @property
    def now(self) -> Classroom:
        """The classroom as it is; changes that are still being written included."""
        return self._now

    def change(self, changed: Classroom) -> Saving[Classroom]:
        """Take the changed classroom over, and back out when it cannot be saved."""
        before, self._now = self._now, changed
        return Saving(self._classrooms.save(changed), changed, lambda: self._back_to(before, changed))

    def _back_to(self, before: Classroom, failed: Classroom) -> None:
        if self._now is failed:
            self._now = before
