"""Signing in with three pictures. It tells who is playing; it protects nothing sensitive."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from app.domain import classroom as rooms
from app.domain.classroom import Learner
from app.domain.ids import LearnerId
from app.services.register import Register
from app.services.saving import Saving


class Entry(Enum):
    """What came of three pictures."""

    IN = "in"
    AGAIN = "again"
    ASK_TEACHER = "ask-teacher"


class SignIn:
    """Lets learners in."""

    def __init__(self, register: Register) -> None:
        """Check against the register of this machine."""
        self._register = register

    def enter(self, learner_id: LearnerId, pictures: Sequence[str]) -> Saving[Entry]:
        """Try three pictures. Five misses lead to the teacher, without waiting, even over a restart."""
        learner = self._register.now.learner(learner_id)
        if learner.needs_teacher:
            return self._kept(learner, Entry.ASK_TEACHER)
        if rooms.password_fits(learner, pictures):
            return self._kept(replace(learner, misses=0), Entry.IN)
        missed = replace(learner, misses=learner.misses + 1)
        return self._kept(missed, Entry.ASK_TEACHER if missed.needs_teacher else Entry.AGAIN)

    def _kept(self, learner: Learner, entry: Entry) -> Saving[Entry]:
        if self._register.now.learner(learner.id) == learner:
            return Saving.done(entry)
        return self._register.change(lambda now: rooms.with_learner(now, learner)).giving(entry)
