"""The store's part of the bench: what a saved answer costs with few and with many learners on the machine."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.domain.actions import Action, Choose, Go
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, Learner, SchoolClass
from app.domain.ids import ChoiceId, ClassId, LearnerId, LessonId, PlayId
from app.domain.plays import Play, Progress
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk, RealFile
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays

FEW, MANY = 10, 2000
PLAYS_EACH = 12
ACTIONS = 40
ANSWERS = 200
FACES = 24
LESSON = LessonId("L09")
CHOICE = Choose(ChoiceId("a-choice"))


class _Unsynced(RealFile):
    """A file whose bytes may wait: good for preparing, never for keeping."""

    def sync(self) -> None:
        """Do not wait."""


class _QuickDisk(RealDisk):
    """Prepares many learners in seconds."""

    def create(self, path: Path) -> RealFile:
        """Open a new file that never waits for the disk."""
        path.parent.mkdir(parents=True, exist_ok=True)
        return _Unsynced(path.open("xb", buffering=0), is_new=True)

    def open(self, path: Path) -> RealFile:
        """Open a file that never waits for the disk."""
        try:
            return _Unsynced(path.open("r+b", buffering=0), is_new=False)
        except FileNotFoundError:
            return self.create(path)

    def sync_folder(self, folder: Path) -> None:
        """Do not wait."""


def figures(folder: Path | None = None, many: int = MANY, answers: int = ANSWERS) -> dict[str, float | int]:
    """Return what one saved answer costs, in ms, with few and with many learners, and the ratio of the medians.

    Args:
        folder: on which disk to measure; the one for temporary files if none is named.
        many: how many learners are many.
        answers: how many are saved for each figure.
    """
    with TemporaryDirectory(dir=folder) as place:
        for name, learners in (("few", FEW), ("many", many)):
            prepare_class(Path(place) / name, learners)
        with (
            DataFolder.open(Path(place) / "few", clock=time.monotonic) as few,
            DataFolder.open(Path(place) / "many", clock=time.monotonic) as large,
        ):
            stores = StoredPlays(few), StoredPlays(large)
            # In turn, so that both see the same disk.
            pairs = [[_saved(store, made) for store in stores] for made in range(answers)]
    with_few, with_many = zip(*pairs, strict=True)
    return {
        "learners_few": FEW,
        "answer_few_p50_ms": median(with_few),
        "answer_few_p99_ms": percentile(with_few, 99),
        "learners_many": many,
        "answer_many_p50_ms": median(with_many),
        "answer_many_p99_ms": percentile(with_many, 99),
        "ratio_many_to_few": median(with_many) / median(with_few),
    }


def prepare_class(data: Path, learners: int) -> tuple[LearnerId, ...]:
    """Fill a data folder with one class and so many learners, each of whom has played often."""
    ids = tuple(map(learner_of, range(1, learners + 1)))
    with DataFolder.open(data, clock=time.monotonic, disk=_QuickDisk()) as folder:
        StoredClassrooms(folder).save(one_class(ids)).result()
        plays = StoredPlays(folder)
        for learner in ids:
            for number in range(PLAYS_EACH):
                plays.save(_finished(_play(learner, number, ACTIONS))).result()
    return ids


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the smallest value that so many percent of all do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _saved(plays: StoredPlays, done: int) -> float:
    """Save a play with so many things done, as the app does after each of them; return the milliseconds."""
    play = _play(learner_of(1), PLAYS_EACH, done)
    begun = time.perf_counter()
    plays.save(play).result()
    return (time.perf_counter() - begun) * 1000


def learner_of(number: int) -> LearnerId:
    """Return the id of a learner of the bench."""
    return LearnerId(f"{number:032x}")


def _finished(play: Play) -> Play:
    return replace(play, progress=Progress.FINISHED, finished_on="2026-01-05")


def _play(learner: LearnerId, number: int, done: int) -> Play:
    play_id = PlayId(f"{number:016x}{learner[16:]}")
    actions: tuple[Action, ...] = tuple(CHOICE if each % 2 else Go() for each in range(done))
    return Play(play_id, learner, LESSON, Band.MIDDLE, "0" * 64, sensitive=False, actions=actions)


def quick_disk() -> RealDisk:
    """Return a disk that never waits: good for preparing."""
    return _QuickDisk()


def one_class(ids: tuple[LearnerId, ...]) -> Classroom:
    """Return a classroom with one class of these learners."""
    school_class = SchoolClass(ClassId("c" * 32), "Bench", Band.MIDDLE)
    learners = tuple(
        Learner(
            each,
            school_class.id,
            f"Child {n}",
            Avatar(n % FACES + 1, n % 6, mirrored=n >= FACES),
            ("mango", "kite", "fish"),
        )
        for n, each in enumerate(ids)
    )
    return Classroom((school_class,), learners)
