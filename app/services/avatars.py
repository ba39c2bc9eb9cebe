"""Choosing one's own avatar. No two children of a class have the same."""

from __future__ import annotations

from app.domain import avatars
from app.domain import classroom as rooms
from app.domain.avatars import Look
from app.domain.classroom import Classroom, Learner
from app.domain.errors import AvatarTaken
from app.domain.ids import LearnerId
from app.services.register import Register
from app.services.saving import Saving


class Avatars:
    """Gives faces and tints to children."""

    def __init__(self, register: Register) -> None:
        """Work on the register of this machine."""
        self._register = register

    def taken(self, learner_id: LearnerId) -> frozenset[Look]:
        """Return the faces on tints that classmates have; what a learner has stays free for that learner."""
        return _taken(self._register.now, learner_id)

    def choose(self, learner_id: LearnerId, face: int, tint: int) -> Saving[Learner]:
        """Give a learner this face on this tint.

        Raises:
            AvatarTaken: a classmate has it, or there is none such; nothing was changed.
        """
        if not avatars.is_look(face, tint) or (face, tint) in self.taken(learner_id):
            raise AvatarTaken
        chosen = avatars.with_look(self._register.now.learner(learner_id), face, tint)
        saving = self._register.change(lambda now: rooms.with_learner(now, chosen))
        return Saving(saving.future, chosen, saving.undo)


def _taken(classroom: Classroom, learner_id: LearnerId) -> frozenset[Look]:
    mine = classroom.learner(learner_id)
    classmates = classroom.in_class(mine.class_id)
    others = avatars.taken_looks(each for each in classmates if each.id != learner_id)
    # In a large class somebody may have been given the same look, mirrored.
    return others - {(mine.avatar.face, mine.avatar.tint)}
