"""Whoever is removed for good is in no earlier state either, and no earlier list of the class stays."""

from __future__ import annotations

import errno
import shutil
from dataclasses import replace
from pathlib import Path

from app.domain.classroom import Classroom
from app.domain.errors import CannotSave
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.plays import StoredPlays
from tests.storage.disks import Fault, FaultyDisk, every, no_fault
from tests.storage.earlier import fill, is_whole, kept, make, open_on
from tests.storage.folders import LEARNER, OTHER, bare_files
from tests.storage.test_classrooms import CLASSROOM


def holding(folder: Path, needle: str) -> list[Path]:
    """Return the files but the list of the class in which these letters stand, or in whose names."""
    files = [each for each in folder.rglob("*") if each.is_file() and not each.name.startswith("classroom.")]
    return [each for each in files if needle in each.name or needle.encode() in each.read_bytes()]


def test_a_learner_who_is_removed_is_in_no_generation(tmp_path: Path) -> None:
    """Files and the lists' lines are gone, in attempts that were cut short too; every other learner stays."""
    for number, day in enumerate(("2026-12-01", "2026-12-02", "2026-12-03"), start=1):
        with open_on(tmp_path, day) as folder:
            fill(folder, plays=1, first=number)
    half = tmp_path / "generations" / "2026-12-04-000004"
    shutil.copytree(tmp_path / "generations" / "2026-12-03-000003" / "learners", half / "learners")
    with open_on(tmp_path, "2026-12-03") as folder:
        assert len(holding(tmp_path, LEARNER)) > 9
        StoredPlays(folder).forget(LEARNER).result(5)
        assert holding(tmp_path, LEARNER) == []
        assert len(kept(folder)) == 3
        assert all(is_whole(each.folder) for each in folder.generation_keeper.generations.kept())
    with open_on(tmp_path, "2026-12-03") as folder:
        assert len(kept(folder)) == 3
        assert len(StoredPlays(folder).of(OTHER)) == 3


def test_a_name_that_was_taken_off_is_in_no_generation(tmp_path: Path) -> None:
    """Every generation has the list of the class as it is now, under either of the two names of its file."""
    gone = CLASSROOM.learners[0].nickname
    for number, day in enumerate(("2026-12-01", "2026-12-02", "2026-12-03"), start=1):
        with open_on(tmp_path, day) as folder:
            fill(folder, plays=1, first=number)
    with open_on(tmp_path, "2026-12-03") as folder:
        for _ in range(2):
            StoredClassrooms(folder).save(_without_learners()).result(5)
            assert _naming(tmp_path, gone, "generations/")
            StoredClassrooms(folder).forget_earlier().result(5)
            assert _naming(tmp_path, gone) == []
            StoredClassrooms(folder).save(CLASSROOM).result(5)
            StoredClassrooms(folder).forget_earlier().result(5)
        assert len(kept(folder)) == 3
        assert all(is_whole(each.folder) for each in folder.generation_keeper.generations.kept())


def _naming(folder: Path, name: str, within: str = "") -> list[str]:
    return [
        each for each, raw in bare_files(folder).items() if each.startswith(within) and name.encode() in raw
    ]


def _without_learners() -> Classroom:
    return replace(CLASSROOM, learners=())


def test_what_could_not_be_removed_is_told_and_can_be_asked_for_again(tmp_path: Path) -> None:
    """A disk that refuses in the middle of a removal: it does not count as done, and the next one ends it."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_on(tmp_path, "2026-12-01", disk) as folder:
        fill(folder)
        make(folder)
        disk.plan = every("remove", Fault(errno.EACCES), under="generations")
        assert isinstance(StoredPlays(folder).forget(LEARNER).exception(5), CannotSave)
        disk.plan = no_fault
        StoredPlays(folder).forget(LEARNER).result(5)
        assert holding(tmp_path, LEARNER) == []
