"""Everything that was finished on this machine, as it may leave the school (`domain/completions.py`)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.classroom import Classroom
from app.domain.completions import Completion, first_finishes, in_no_order, told
from app.domain.ids import LearnerId
from app.services.ports import Finished, Library
from app.services.teacher_ports import Pseudonyms


@dataclass(frozen=True, slots=True)
class Everything:
    """The completions of this machine, and how many lessons were left out because no day of them is known."""

    completions: tuple[Completion, ...]
    without_a_day: int


class Completions:
    """Collects completions of real classes, of those in the archive too: no past week changes when a child leaves."""

    def __init__(self, finished: Finished, library: Library, pseudonyms: Pseudonyms) -> None:
        """Read through the ports. `finished` knows who was entered twice (`joined_plays.py`)."""
        self._finished = finished
        self._bamboos = library.bamboos()
        self._cards = {card.id: card for card in library.cards()}
        self._pseudonyms = pseudonyms

    def all(self, classroom: Classroom) -> Everything:
        """Return what the learners of a classroom have finished; nobody of a demo class is one."""
        demo = {each.id for each in classroom.classes if each.demo}
        found: list[Completion] = []
        without = 0
        for learner in classroom.learners:
            if learner.class_id not in demo:
                completions, undated = self._of(learner.id)
                found += completions
                without += undated
        return Everything(in_no_order(found), without)

    def _of(self, learner: LearnerId) -> tuple[list[Completion], int]:
        finishes, undated = first_finishes(self._finished.done(learner), self._cards)
        if not finishes:
            return [], undated
        actor = self._pseudonyms.learner(learner)
        return [
            told(each, self._pseudonyms.statement(learner, each.lesson), actor, self._bamboos)
            for each in finishes
        ], undated
