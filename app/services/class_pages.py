"""The page of a class, as the teacher's room shows it. Figures come from the plays each time; nothing else is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.domain.assignments import EVERYBODY, of_class
from app.domain.class_page import ClassPage, class_page
from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId, LearnerId, LessonId
from app.domain.plays import Done
from app.services.ports import Chance, Clock, Finished, Library
from app.services.register import Register

DoneByLearner = Mapping[LearnerId, Sequence[Done]]
"""What learners of a class have finished."""


class ClassPages:
    """Tells how a class stands."""

    def __init__(
        self, register: Register, library: Library, finished: Finished, clock: Clock, chance: Chance
    ) -> None:
        """Read through the ports; chance is for hiding names."""
        self._register = register
        self._library = library
        self._finished = finished
        self._clock = clock
        self.roll = chance.roll
        """What an order of chance is made with."""

    def done(self, class_id: ClassId) -> DoneByLearner:
        """Return what each learner of a class has finished. It reads a file for each of them."""
        return {each.id: self._finished.done(each.id) for each in self._register.now.in_class(class_id)}

    def of(self, class_id: ClassId, done: DoneByLearner | None = None) -> ClassPage:
        """Return the page of a class; KeyError if there is none of that id.

        It is made of what `done` has read, and reads it where it is not given. Who came into the class after that was
        read is on its next page.
        """
        school_class = self._register.now.school_class(class_id)
        done = self.done(class_id) if done is None else done
        learners = [each for each in self._register.now.in_class(class_id) if each.id in done]
        return class_page(
            school_class,
            learners,
            done,
            self._library.bamboos(),
            self._library.cards(),
            self._assigned(school_class),
        )

    def has_plays(self, class_id: ClassId) -> bool:
        """Tell whether anybody of a class has finished a lesson: then there is something to look at."""
        return any(self._finished.done(each.id) for each in self._register.now.in_class(class_id))

    def _assigned(self, school_class: SchoolClass) -> tuple[LessonId, ...]:
        """Return the lessons that the whole class was given and that its learners see, each once."""
        known = {
            each.id for each in self._library.cards() if school_class.band in each.bands and not each.is_story
        }
        seen = known.difference(school_class.hidden)
        given = (each for work in self._for_everybody(school_class) for each in work if each in seen)
        return tuple(dict.fromkeys(given))

    def _for_everybody(self, school_class: SchoolClass) -> Iterator[tuple[LessonId, ...]]:
        now = self._register.now
        sets = {each.id: each.lessons for each in self._library.sets()}
        sets |= {each.id: each.lessons for each in now.own_sets}
        for work in of_class(now, school_class.id):
            if work.whom == EVERYBODY and work.is_seen(self._clock.today()):
                yield sets.get(work.set_id, ())
