"""Plays of a child who was entered twice: until the next start they lie in two places, and are read as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.classroom import Classroom
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
        self._known: tuple[Classroom | None, Mapping[LearnerId, tuple[LearnerId, ...]]] = (None, {})

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the child."""
        own = self._plays.of(learner)
        others = self.others(learner)
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
        for other in self.others(learner):
            # One after the other: what stays must be told, and the name stays on the list until all is gone.
            failed = self._plays.forget(other)
            if failed.exception() is not None:
                return failed
        return self._plays.forget(learner)

    def others(self, learner: LearnerId) -> tuple[LearnerId, ...]:
        """Return the other entries of the child; the list is looked through once, since a class asks for everybody."""
        now = self._register().now
        known, joined = self._known
        if known is not now:
            joined = {each.id: each.joined for each in now.learners if each.joined}
            self._known = now, joined
        return joined.get(learner, ())


class JoinedFinished:
    """The port `Finished`, in the same way."""

    def __init__(self, finished: Finished, plays: JoinedPlays) -> None:
        """Read through the port; the plays know who was joined."""
        self._finished = finished
        self._plays = plays

    def done(self, learner: LearnerId) -> tuple[Done, ...]:
        """Return what the child has finished, with all entries."""
        if not self._plays.others(learner):
            return self._finished.done(learner)
        from app.domain.plays import done

        return done(self._plays.of(learner))
