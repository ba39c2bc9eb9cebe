"""The year of a class: its label, its end, and what is deleted then (`domain/year_end.py` says when, and why)."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TypeVar

from app.domain import classroom as rooms
from app.domain import names, year_end
from app.domain.classroom import Classroom, SchoolClass
from app.domain.errors import CannotSave
from app.domain.ids import ClassId, LearnerId
from app.domain.room_errors import CannotDelete, EndNotAhead, YearNotUsable
from app.domain.wishes import NAMES
from app.services.ports import Ports
from app.services.register import Register
from app.services.saving import Saving

Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Ending:
    """What the room says of the end of a year.

    `kept_until` is the last day for which answers are promised; `has_come` says whether the date has been reached.
    """

    school_class: SchoolClass
    kept_until: str
    has_come: bool
    today: str


class Years:
    """What a teacher sets about years, and what comes of it."""

    def __init__(self, register: Register, ports: Ports) -> None:
        """Work on the register; the stores are needed to delete answers."""
        self._register = register
        self._clock = ports.clock
        self._plays = ports.plays
        self._tallies = ports.tallies
        self._own = ports.own_settings

    def today(self) -> str:
        """Return the day of this machine's calendar."""
        return self._clock.today()

    def name(self, class_id: ClassId, typed: str) -> Saving[SchoolClass]:
        """Give the class a label of its year, such as 2026/27, or with "" none.

        Raises:
            YearNotUsable: it cannot be shown; nothing was changed.
        """
        label = names.class_name(typed)
        if typed.strip() and not label:
            raise YearNotUsable
        return self._kept(replace(self._register.now.school_class(class_id), year=label))

    def end_on(self, class_id: ClassId, day: str) -> Saving[SchoolClass]:
        """Set the day after which all answers of the class are deleted, or with "" none.

        Raises:
            EndNotAhead: the day is not a later one than today; nothing was changed.
        """
        if day and not (year_end.is_day(day) and day > self._clock.today()):
            raise EndNotAhead
        return self._kept(year_end.ending_on(self._register.now.school_class(class_id), day))

    def endings(self) -> tuple[Ending, ...]:
        """Return the classes whose year ends within a week or has ended. The teacher reads it: so it was told today."""
        today = self._clock.today()
        self._note(lambda each: year_end.told(each, today))
        return tuple(
            Ending(each, year_end.kept_until(each), each.ends_on <= today, today)
            for each in self._register.now.classes
            if year_end.is_near(each, today)
        )

    def ended(self) -> tuple[SchoolClass, ...]:
        """Return the classes whose answers were deleted, and whose teacher has not said yet that she knows it."""
        return tuple(each for each in self._register.now.classes if each.ended_on)

    def know_ended(self, class_id: ClassId) -> Saving[SchoolClass]:
        """The teacher knows that answers were deleted."""
        return self._kept(replace(self._register.now.school_class(class_id), ended_on="")).for_good()

    def due(self) -> tuple[ClassId, ...]:
        """Look at the calendar, and return the classes whose answers are to be deleted now."""
        today = self._clock.today()
        self._note(lambda each: year_end.seen(each, today))
        return tuple(each.id for each in self._register.now.classes if year_end.is_due(each, today))

    def delete_due(self) -> None:
        """Delete what is due. Slow: call off the window's thread. What is cut short is due again at the next start.

        Raises:
            CannotDelete: the disk refused; it is tried again at the next start.
        """
        for class_id in self.due():
            self.delete(class_id)

    def delete(self, class_id: ClassId) -> None:
        """Delete all answers of a class for good, those of its archive too; names, groups and wishes stay. Slow.

        The class is marked last: until then the deletion counts as not done, and is done again.

        Raises:
            CannotDelete: the disk refused.
        """
        for learner in self._register.now.everybody_in(class_id):
            self._delete(learner.id)
        _done(self._tallies.forget(class_id))
        today = self._clock.today()

        def marked(now: Classroom) -> Classroom:
            return rooms.with_class(now, year_end.ended(now.school_class(class_id), today))

        try:
            self._register.change(marked).settle()
        except CannotSave as error:
            raise CannotDelete from error

    def _delete(self, learner_id: LearnerId) -> None:
        wishes = {name: word for name, word in self._own.of(learner_id).items() if name in NAMES}
        _done(self._plays.forget(learner_id))
        for name, word in wishes.items():
            _done(self._own.put(learner_id, name, word))

    def _note(self, how: Callable[[SchoolClass], SchoolClass]) -> None:
        # Nobody waits for this save: in memory it counts at once, and a refused one is made up by the next.
        if any(how(each) is not each for each in self._register.now.classes):
            self._register.change(lambda now: replace(now, classes=tuple(how(each) for each in now.classes)))

    def _kept(self, school_class: SchoolClass) -> Saving[SchoolClass]:
        return self._register.change(lambda now: rooms.with_class(now, school_class)).giving(school_class)


def _done(future: Future[Done]) -> None:
    try:
        future.result()
    except CannotSave as error:
        raise CannotDelete from error
