"""The store's part of the bench: what a saved answer costs with few and with many learners on the machine."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from app.domain.actions import Go
from app.domain.classroom import Avatar, Classroom, Learner, SchoolClass
from app.domain.ids import ClassId, LearnerId, LessonId, PlayId
from app.domain.lesson import Band
from app.domain.plays import Play
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk, RealFile
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays

FEW, MANY = 10, 2000
PLAYS_EACH = 12
ANSWERS = 200


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


def figures() -> dict[str, float | int]:
    """Return p50 and p99 of one saved answer, in ms, with few and with many learners, and their ratio."""
    few, many = _answers(FEW), _answers(MANY)
    return {
        "answer_p50_ms_10": few[0],
        "answer_p99_ms_10": few[1],
        "answer_p50_ms_2000": many[0],
        "answer_p99_ms_2000": many[1],
        "ratio_2000_to_10": many[0] / few[0],
    }


def prepare_class(data: Path, learners: int) -> tuple[LearnerId, ...]:
    """Fill a data folder with one class and so many learners who have played."""
    ids = tuple(LearnerId(f"{number:032x}") for number in range(1, learners + 1))
    with DataFolder.open(data, clock=time.monotonic, disk=_QuickDisk()) as folder:
        StoredClassrooms(folder).save(_classroom(ids)).result()
        plays = StoredPlays(folder)
        for learner in ids:
            for number in range(PLAYS_EACH):
                plays.save(_play(learner, number)).result()
    return ids


def _answers(learners: int) -> tuple[float, float]:
    with TemporaryDirectory() as place:
        data = Path(place)
        ids = prepare_class(data, learners)
        with DataFolder.open(data, clock=time.monotonic) as folder:
            plays = StoredPlays(folder)
            times = [_saved(plays, _play(ids[0], PLAYS_EACH, actions)) for actions in range(ANSWERS)]
    ordered = sorted(times)
    return median(ordered), ordered[round(len(ordered) * 0.99) - 1]


def _saved(plays: StoredPlays, play: Play) -> float:
    begun = time.perf_counter()
    plays.save(play).result()
    return (time.perf_counter() - begun) * 1000


def _play(learner: LearnerId, number: int, actions: int = 40) -> Play:
    play_id = PlayId(f"{number:016x}{learner[16:]}")
    return Play(
        play_id, learner, LessonId("L09"), Band.MIDDLE, "0" * 64, sensitive=False, actions=(Go(),) * actions
    )


def _classroom(ids: tuple[LearnerId, ...]) -> Classroom:
    school_class = SchoolClass(ClassId("c" * 32), "Bench", Band.MIDDLE)
    learners = tuple(
        Learner(each, school_class.id, f"Child {n}", Avatar(n % 24 + 1, n % 6), ("mango", "kite", "fish"))
        for n, each in enumerate(ids)
    )
    return Classroom((school_class,), learners)
