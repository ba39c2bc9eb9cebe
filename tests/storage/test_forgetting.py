"""Removing for good, on the disk: no file, no copy and no earlier state holds what was removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.classroom import Classroom
from app.domain.errors import CannotSave
from app.storage.classrooms import StoredClassrooms
from app.storage.files import DataFolder
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from tests.storage.folders import LEARNER, OTHER, open_folder, place_in, play
from tests.storage.test_classrooms import CLASSROOM, learner


def holding(folder: Path, needle: str) -> list[str]:
    """Return the files in which these letters stand, or in whose names."""
    return [
        path.name
        for path in folder.rglob("*")
        if path.is_file() and (needle in path.name or needle.encode() in path.read_bytes())
    ]


def saved_twice(folder: DataFolder) -> StoredPlays:
    """Save plays of two learners into every slot and the mirror."""
    plays = StoredPlays(folder)
    for number in (1, 2, 3):
        for who in (LEARNER, OTHER):
            plays.save(play(number, who)).result(5)
        folder.mirror_now().result(5)
    return plays


def test_nothing_of_a_forgotten_learner_stays(tmp_path: Path) -> None:
    """Slots, mirror, damaged bytes and earlier formats are gone, also after closing; the other keeps everything."""
    aside = [tmp_path / "damaged" / f"learners-{LEARNER}.a.1"]
    aside.append(tmp_path / "earlier-formats" / f"learners-{LEARNER}.format-1.1")
    with open_folder(tmp_path) as folder:
        plays = saved_twice(folder)
        for path in aside:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"earlier")
        assert len(holding(tmp_path, LEARNER)) == 10
        plays.forget(LEARNER).result(5)
        assert not holding(tmp_path, LEARNER)
    assert not holding(tmp_path, LEARNER)
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == ()
        assert len(StoredPlays(folder).of(OTHER)) == 3
        assert folder.restorations == ()


def test_a_learner_of_whom_nothing_is_kept_can_be_forgotten(tmp_path: Path) -> None:
    """Somebody who has never played has no files."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).forget(LEARNER).result(5)
        assert not holding(tmp_path, LEARNER)


def test_a_file_that_stays_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk refuses, the removal does not count as done."""
    with open_folder(tmp_path) as folder:
        plays = saved_twice(folder)

        def refuse(_path: Path) -> None:
            raise PermissionError

        monkeypatch.setattr(folder.disk, "remove", refuse)
        assert isinstance(plays.forget(LEARNER).exception(5), CannotSave)


def test_a_name_that_was_taken_off_is_nowhere(tmp_path: Path) -> None:
    """Not in the older slot, not in the mirror, not in what was kept aside; the list itself is whole."""
    kept = replace(CLASSROOM, learners=(learner(1),))
    gone = replace(CLASSROOM, learners=(learner(1), replace(learner(2, OTHER), nickname="Gone")))
    for folder_name in ("damaged", "earlier-formats"):
        (tmp_path / folder_name).mkdir(parents=True)
        (tmp_path / folder_name / "classroom.x.1").write_bytes(b"Gone")
    with open_folder(tmp_path) as folder:
        classrooms = StoredClassrooms(folder)
        for state in (gone, replace(gone, classes=()), gone):
            classrooms.save(state).result(5)
            folder.mirror_now().result(5)
        classrooms.save(kept).result(5)
        assert holding(tmp_path, "Gone")
        classrooms.forget_earlier().result(5)
        assert not holding(tmp_path, "Gone")
        assert classrooms.load() == kept
    assert not holding(tmp_path, "Gone")
    mirror = place_in(tmp_path, Kind.CLASSROOM).mirror("a")
    assert mirror.is_file() or mirror.with_suffix(".b").is_file()
    with open_folder(tmp_path) as folder:
        assert StoredClassrooms(folder).load() == kept
        assert folder.restorations == ()


def test_an_earlier_state_that_stays_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the older slot cannot be overwritten, the removal does not count as done, and nothing is lost."""
    with open_folder(tmp_path) as folder:
        classrooms = StoredClassrooms(folder)
        for state in (CLASSROOM, Classroom()):
            classrooms.save(state).result(5)
        monkeypatch.setattr(folder.classroom.storage, "rewrite", lambda _suffix: False)
        assert isinstance(classrooms.forget_earlier().exception(5), CannotSave)
        assert classrooms.load() == Classroom()
