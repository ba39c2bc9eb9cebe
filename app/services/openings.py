"""Lessons that need the teacher in the room: open for the day on which the teacher opened them, and no longer.

An opening ends as soon as this machine has seen another day: it is forgotten then, so that setting the clock
back to the day does not bring it back.
"""

from __future__ import annotations

from app.domain import classroom as rooms
from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId, LessonId
from app.services.ports import Clock
from app.services.register import Register
from app.services.saving import Saving


class Openings:
    """What is open today on this machine."""

    def __init__(self, register: Register, clock: Clock) -> None:
        """Forget at once what was opened on another day."""
        self._register = register
        self._clock = clock
        self._see_the_day()

    def is_open(self, class_id: ClassId, lesson: LessonId) -> bool:
        """Tell whether the teacher has opened this lesson for today."""
        today = self._see_the_day()
        return rooms.is_open_today(self._register.now.school_class(class_id), lesson, today)

    def open(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Open a lesson for this class, today only. Called behind the PIN.

        Raises:
            NotPrepared: something that comes before it is not ticked; nothing was changed.
        """
        today = self._see_the_day()
        self._see_whether_ready(today)
        return self._kept(rooms.opened_for(self._register.now.school_class(class_id), lesson, today))

    def close(self, class_id: ClassId, lesson: LessonId) -> Saving[SchoolClass]:
        """Close it again before the day is over."""
        return self._kept(rooms.closed_again(self._register.now.school_class(class_id), lesson))

    def _see_whether_ready(self, today: str) -> None:
        # Loaded when a lesson is opened, and not at every start.
        from app.domain import readiness
        from app.domain.assign_errors import NotPrepared

        now = self._register.now
        missing = readiness.missing(now.ready, now.help, today)
        if missing:
            raise NotPrepared(missing)

    def _see_the_day(self) -> str:
        # Nobody waits for this save: in memory it counts at once, and a refused one is made up by the next.
        today = self._clock.today()
        if rooms.without_other_days(self._register.now, today) is not self._register.now:
            self._register.change(lambda now: rooms.without_other_days(now, today))
        return today

    def _kept(self, school_class: SchoolClass) -> Saving[SchoolClass]:
        return self._register.change(lambda now: rooms.with_class(now, school_class)).giving(school_class)
