"""The archive: classes and learners who show nowhere, with everything that was done, until they are brought back."""

from __future__ import annotations

from dataclasses import replace

from app.domain import classroom as rooms
from app.domain.classroom import Learner, SchoolClass
from app.domain.ids import ClassId, LearnerId
from app.services.newcomers import told_apart
from app.services.ports import Chance
from app.services.register import Register
from app.services.saving import Saving


class Archive:
    """What a teacher puts away and brings back. Called behind the PIN."""

    def __init__(self, register: Register, chance: Chance) -> None:
        """Work on the register of this machine."""
        self._register = register
        self._chance = chance

    def classes(self) -> tuple[SchoolClass, ...]:
        """Return the classes in the archive."""
        return tuple(each for each in self._register.now.classes if each.archived)

    def learners(self, class_id: ClassId) -> tuple[Learner, ...]:
        """Return the learners of a class who are in the archive, by name."""
        return tuple(each for each in self._register.now.everybody_in(class_id) if each.archived)

    def put_away(self, learner_id: LearnerId) -> Saving[Learner]:
        """Put a learner into the archive."""
        return self._kept(replace(self._register.now.learner(learner_id), archived=True))

    def bring_back(self, learner_id: LearnerId) -> Saving[Learner]:
        """Bring a learner back into the class; a name or avatar that was given meanwhile is told apart."""
        learner = replace(self._register.now.learner(learner_id), archived=False)
        there = self._register.now.in_class(learner.class_id)
        return self._kept(told_apart(learner, there, self._chance))

    def put_class_away(self, class_id: ClassId) -> Saving[SchoolClass]:
        """Put a class with its learners into the archive."""
        return self._kept_class(replace(self._register.now.school_class(class_id), archived=True))

    def bring_class_back(self, class_id: ClassId) -> Saving[SchoolClass]:
        """Bring a class with its learners back."""
        return self._kept_class(replace(self._register.now.school_class(class_id), archived=False))

    def _kept(self, learner: Learner) -> Saving[Learner]:
        return self._register.change(lambda now: rooms.with_learner(now, learner)).giving(learner)

    def _kept_class(self, school_class: SchoolClass) -> Saving[SchoolClass]:
        return self._register.change(lambda now: rooms.with_class(now, school_class)).giving(school_class)
