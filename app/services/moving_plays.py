"""A play that the wrong child has played: the teacher gives it to the child who had really sat there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.plays import Progress
from app.services.saving import Saving

if TYPE_CHECKING:
    from app.domain.classroom import Learner
    from app.domain.ids import LearnerId, LessonId, PlayId
    from app.services.ports import Plays
    from app.services.register import Register
    from app.services.share_ports import Moves


@dataclass(frozen=True, slots=True)
class Movable:
    """A finished play of a child; of a sensitive lesson no more is said than the day. What was chosen is not told."""

    id: PlayId
    lesson: LessonId | None
    day: str


class MovingPlays:
    """Moves plays between the children of one class. Called behind the PIN."""

    def __init__(self, register: Register, plays: Plays, moves: Moves) -> None:
        """Work on the register and the stores."""
        self._register = register
        self._plays = plays
        self._moves = moves

    def of(self, learner_id: LearnerId) -> tuple[Movable, ...]:
        """Return the finished plays of a child, the latest first. Slow where a child was not looked at before."""
        finished = [each for each in self._plays.of(learner_id) if each.progress is Progress.FINISHED]
        return tuple(
            Movable(each.id, None if each.sensitive else each.lesson, each.finished_on)
            for each in reversed(finished)
        )

    def others(self, learner_id: LearnerId) -> tuple[Learner, ...]:
        """Return the children of the same class."""
        class_id = self._register.now.learner(learner_id).class_id
        return tuple(each for each in self._register.now.in_class(class_id) if each.id != learner_id)

    def move(self, play: PlayId, learner_id: LearnerId, to: LearnerId) -> Saving[None]:
        """Give a play to another child, here and, with the next round, on every machine; it can be undone."""
        future = self._moves.move(play, learner_id, to)
        return Saving(future, None, inverse=lambda: self.move(play, to, learner_id))
