"""Machines of one class with all ports that are needed to tell each other what they know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Learner, SchoolClass, with_class, with_learner
from app.domain.ids import ClassId, LearnerId, LessonId, PlayId
from app.domain.plays import Play, Progress
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from app.storage.shares import StoredShares
from app.storage.tallies import StoredTallies
from tests.storage.folders import open_folder

CLASS = ClassId("c" * 32)
AYU, BUDI, CITRA = (LearnerId(each * 32) for each in "abd")


@dataclass
class Machine:
    """A machine with all ports that are needed."""

    folder: DataFolder

    def __post_init__(self) -> None:
        """Plug in the ports."""
        self.rooms = StoredClassrooms(self.folder)
        self.plays = StoredPlays(self.folder)
        self.tallies = StoredTallies(self.folder)
        self.shares = StoredShares(self.folder, self.plays, self.tallies)

    @property
    def now(self) -> Classroom:
        """The classroom as it lies on the disk."""
        return self.rooms.load()

    def change(self, how: Callable[[Classroom], Classroom]) -> None:
        """Save a changed classroom."""
        self.rooms.save(how(self.now)).result(5)

    def play(self, learner: LearnerId, number: int, day: str = "2026-05-01") -> None:
        """Keep a finished play."""
        progress = Progress.FINISHED if day else Progress.OPEN
        play = Play(PlayId(f"{number:032x}"), learner, LessonId("L01"), Band.MIDDLE, "1", sensitive=False)
        self.plays.save(replace(play, progress=progress, finished_on=day)).result(5)

    def hear(self, *others: Machine) -> int:
        """Take in everything that others know, and return how many plays are new."""
        self.shares.take_classes([each.shares.of_classes() for each in others])
        new = 0
        for learner in self.shares.known().here:
            parts = [
                other.shares.of_learners([LearnerId(each)])[0]
                for each, into in self.shares.known().entries.items()
                for other in others
                if into == learner
            ]
            new += self.shares.take_learners((learner, each) for each in parts).plays
        return new

    def ids(self, learner: LearnerId) -> list[int]:
        """Return the numbers of a learner's plays."""
        return sorted(int(each.id, 16) for each in self.plays.of(learner))


def learner(learner_id: LearnerId, name: str) -> Learner:
    """Return a learner of the class."""
    return Learner(learner_id, CLASS, name, Avatar(1, 1), ("cat", "moon", "kite"))


def with_everybody(now: Classroom) -> Classroom:
    """Return the classroom with a class of two."""
    now = with_class(now, SchoolClass(CLASS, "7A", Band.MIDDLE))
    return with_learner(with_learner(now, learner(AYU, "Ayu")), learner(BUDI, "Budi"))


def both_know_the_same(one: Machine, other: Machine) -> bool:
    """Let each hear the other twice, and tell whether they know the same."""
    for _ in range(2):
        one.hear(other)
        other.hear(one)
    same = [
        each.shares.of_learners([learner])[0] for each in (one, other) for learner in one.shares.known().here
    ]
    middle = len(same) // 2
    return one.shares.of_classes() == other.shares.of_classes() and same[:middle] == same[middle:]


@contextmanager
def two_machines(home: Path) -> Iterator[tuple[Machine, Machine]]:
    """Two machines, of which the first has the class and the second has heard of it."""
    with ExitStack() as stack:
        one, other = (Machine(stack.enter_context(open_folder(home / name))) for name in "ab")
        one.change(with_everybody)
        other.hear(one)
        yield one, other
