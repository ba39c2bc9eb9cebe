"""Whoever keeps old bytes of a forgotten child, and everything that is on the machine now, cannot read them."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path

from app.storage.boxes import opened
from app.storage.classrooms import StoredClassrooms
from app.storage.documents import read
from app.storage.key_documents import KeyForm
from app.storage.plays import StoredPlays
from app.storage.ring import KEYS
from app.storage.sealing import unseal
from app.storage.stored_states import StoredStates
from tests.storage.folders import LEARNER, OTHER, keys_of, open_folder, play
from tests.storage.test_classrooms import CLASSROOM

NAME, OTHERS = f"learners/{LEARNER}", f"learners/{OTHER}"


def boxes_in(path: Path) -> set[bytes]:
    """Return every box of a key in every ring below a folder, those of generations too."""
    seals = [unseal(file.read_bytes()) for file in path.rglob("keys.[abc]")]
    rows = [row for sealed in seals if sealed for row in sealed.tables.get(KEYS, {}).values()]
    return {box for row in rows for box in read(row, KeyForm).wrapped}


def opens(path: Path, old: list[bytes]) -> int:
    """Return how many of these files any key opens that is anywhere below a folder."""
    class_key = keys_of(path).class_key()
    keys = [key for box in boxes_in(path) if (key := _tried(class_key, box))]
    seals = [sealed for sealed in map(unseal, old) if sealed is not None]
    assert len(seals) == len(old)
    return sum(any(_tried(key, sealed.body) for key in keys) for sealed in seals)


def _tried(key: bytes, box: bytes) -> bytes | None:
    try:
        return opened(key, box)
    except ValueError:
        return None


def slots_of(path: Path, name: str) -> list[bytes]:
    """Return the bytes of every slot and mirror of a database."""
    return [file.read_bytes() for root in (path, path / "mirror") for file in root.glob(f"{name}.*")]


def played(path: Path) -> Path:
    """Let two learners play, and keep two generations, each with both of them."""
    with open_folder(path) as folder:
        plays = StoredPlays(folder)
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        for number in (1, 2):
            for who in (LEARNER, OTHER):
                plays.save(play(number, who)).result(5)
            StoredStates(folder).keep()
        plays.settle()
    assert len(list((path / "generations").iterdir())) == 2
    return path


def test_a_forgotten_child_cannot_be_read_any_more(tmp_path: Path) -> None:
    """With old slots, the class key, and every ring of now, generations too, nothing opens; the other child's does."""
    played(tmp_path)
    old, others = slots_of(tmp_path, NAME), slots_of(tmp_path, OTHERS)
    assert (opens(tmp_path, old), len(old)) == (3, 3)
    key = keys_of(tmp_path).keys_of(NAME)[0]
    wrapped = set(keys_of(tmp_path).ring.keys[NAME])
    assert wrapped < boxes_in(tmp_path / "generations")
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).forget(LEARNER).result(5)
        assert opens(tmp_path, old) == 0
    assert (opens(tmp_path, old), opens(tmp_path, others)) == (0, len(others))
    for file in (each for each in tmp_path.rglob("*") if each.is_file()):
        raw = file.read_bytes()
        assert not [box for box in (*wrapped, key) if box in raw or base64.b64encode(box) in raw], file
    with open_folder(tmp_path) as folder:
        assert len(StoredPlays(folder).of(OTHER)) == 2
        assert StoredPlays(folder).of(LEARNER) == ()
        StoredPlays(folder).save(play(7)).result(5)
        assert opens(tmp_path, old) == 0


def test_a_name_that_was_taken_off_cannot_be_read_any_more(tmp_path: Path) -> None:
    """The classroom gets another key when earlier states are removed: old bytes of it open with nothing."""
    with open_folder(tmp_path) as folder:
        rooms = StoredClassrooms(folder)
        rooms.save(CLASSROOM).result(5)
        rooms.save(replace(CLASSROOM, learners=())).result(5)
        folder.mirror_now().result(5)
        old = slots_of(tmp_path, "classroom")
        assert opens(tmp_path, old) == len(old) == 3
        rooms.forget_earlier().result(5)
        assert opens(tmp_path, old) == 0
        assert opens(tmp_path, slots_of(tmp_path, "classroom")) == 3
    with open_folder(tmp_path) as folder:
        assert StoredClassrooms(folder).load() == replace(CLASSROOM, learners=())
        assert folder.restorations == ()


def test_generations_are_whole_without_the_child_that_was_forgotten(tmp_path: Path) -> None:
    """Nothing of them counts as damaged; one goes back to them, and finds everybody else."""
    with open_folder(played(tmp_path)) as folder:
        StoredPlays(folder).forget(LEARNER).result(5)
        StoredPlays(folder).save(play(3, OTHER)).result(5)
        assert not StoredStates(folder).check().damaged
        *_, first = StoredStates(folder).kept()
        StoredStates(folder).go_back(first.name)
    with open_folder(tmp_path) as folder:
        assert len(StoredPlays(folder).of(OTHER)) == 1
        assert StoredPlays(folder).of(LEARNER) == ()
        assert StoredClassrooms(folder).load() == CLASSROOM
        assert NAME not in folder.keys.ring.keys
        assert folder.restorations == ()


def test_no_generation_holds_the_class_key(tmp_path: Path) -> None:
    """It is in no file of any, and the keys of databases are there in boxes alone."""
    played(tmp_path)
    class_key = keys_of(tmp_path).class_key()
    for file in (each for each in (tmp_path / "generations").rglob("*") if each.is_file()):
        raw = file.read_bytes()
        assert class_key not in raw, file
        assert base64.b64encode(class_key) not in raw, file
