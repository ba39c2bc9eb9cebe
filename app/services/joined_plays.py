"""Plays of a child who was entered twice: until the next start they lie in two places, and are read as one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.ids import LearnerId
    from app.domain.plays import Done, Play
    from app.services.ports import Finished, Plays
    from app.services.register import Register


class JoinedPlays:
    """The port `Plays` for all services: whoever asks for a child gets the plays of all entries of that child."""

    def __init__(self, plays: Plays, register: Callable[[], Register]) -> None:
        """Read through the port; the register says who was joined."""
        self._plays = plays
        self._register = register

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the child."""
        own = self._plays.of(learner)
        others = self._others(learner)
        if not others:
            return own
        from app.domain.joining import one_childs

        theirs = tuple(play for other in others for play in self._plays.of(other))
        return one_childs(own, theirs, learner)

    def save(self, play: Play) -> Future[None]:
        """Keep the play with the entry that stays."""
        return self._plays.save(play)

    def settle(self) -> None:
        """Let the second copy catch up."""
        self._plays.settle()

    def unite(self, learner: LearnerId, other: LearnerId) -> Future[None]:
        """Take over the plays of another entry."""
        return self._plays.unite(learner, other)

    def forget(self, learner: LearnerId) -> Future[None]:
        """Remove everything of the child, from all entries; the future of the last one tells of any that failed."""
        for other in self._others(learner):
            # One after the other: what stays must be told, and the name stays on the list until all is gone.
            failed = self._plays.forget(other)
            if failed.exception() is not None:
                return failed
        return self._plays.forget(learner)

    def _others(self, learner: LearnerId) -> tuple[LearnerId, ...]:
        return _joined(self._register(), learner)


class JoinedFinished:
    """The port `Finished`, in the same way."""

    def __init__(self, finished: Finished, plays: JoinedPlays, register: Callable[[], Register]) -> None:
        """Read through the port; the register says who was joined."""
        self._finished = finished
        self._plays = plays
        self._register = register

    def done(self, learner: LearnerId) -> tuple[Done, ...]:
        """Return what the child has finished, with all entries."""
        if not _joined(self._register(), learner):
            return self._finished.done(learner)
        from app.domain.plays import done

        return done(self._plays.of(learner))


def _joined(register: Register, learner: LearnerId) -> tuple[LearnerId, ...]:
    return next((each.joined for each in register.now.learners if each.joined and each.id == learner), ())
