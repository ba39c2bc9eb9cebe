"""Whoever keeps old bytes of a forgotten child, and everything that is on the machine now, cannot read them."""

from __future__ import annotations

import base64
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.storage.boxes import opened
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from app.storage.ring import KeyRing
from app.storage.ring_copies import forget_class_key, forget_key
from app.storage.sealing import unseal
from tests.storage.folders import LEARNER, OTHER, keys_of, open_folder, place_in, play
from tests.storage.test_classrooms import CLASSROOM

NAME, OTHERS = f"learners/{LEARNER}", f"learners/{OTHER}"


def rings_in(path: Path) -> list[KeyRing]:
    """Return the keys of a folder and of its generations."""
    return [keys_of(root) for root in (path, *path.glob("generations/*"))]


def opens(path: Path, old: list[bytes]) -> int:
    """Return how many of these files any key opens that is anywhere below a folder, in whole rings or in scraps."""
    class_keys = [ring.class_key() for ring in rings_in(path)]
    boxes = {box for ring in rings_in(path) for each in ring.ring.keys.values() for box in each}
    keys = [key for box in boxes for class_key in class_keys if (key := _tried(class_key, box))]
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
    """Let two learners play, and keep two generations, one with a mirror and one with a single slot of the keys."""
    with open_folder(path) as folder:
        plays = StoredPlays(folder)
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        for number in (1, 2):
            for who in (LEARNER, OTHER):
                plays.save(play(number, who)).result(5)
        plays.settle()
    for day in ("1", "2"):
        shutil.copytree(
            path, path / "generations" / day, ignore=shutil.ignore_patterns("generations", "*.lock")
        )
    shutil.rmtree(path / "generations" / "2" / "mirror")
    (path / "generations" / "2" / "keys.b").unlink()
    return path


def test_a_forgotten_child_cannot_be_read_any_more(tmp_path: Path) -> None:
    """With old slots, the class key, and every ring of now, generations too, nothing opens; the other child's does."""
    played(tmp_path)
    old, others = slots_of(tmp_path, NAME), slots_of(tmp_path, OTHERS)
    assert (opens(tmp_path, old), len(old)) == (3, 3)
    key = keys_of(tmp_path).keys_of(NAME)[0]
    wrapped = {box for ring in rings_in(tmp_path) for box in ring.ring.keys[NAME]}
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


@pytest.mark.parametrize("generation", ["1", "2"])
def test_a_generation_from_which_a_key_was_taken_still_opens_the_rest(
    tmp_path: Path, generation: str
) -> None:
    """A generation is a data folder: it opens, with everybody but the child that was forgotten."""
    root = played(tmp_path) / "generations" / generation
    for path in root.glob("learners/*"):
        if LEARNER in path.name:
            path.unlink()
    forget_key(RealDisk(), root, NAME)
    with open_folder(root) as folder:
        assert len(StoredPlays(folder).of(OTHER)) == 2
        assert StoredClassrooms(folder).load() == CLASSROOM
        assert NAME not in folder.keys.ring.keys
        assert folder.restorations == ()


def test_taking_a_key_twice_or_from_nowhere_changes_nothing(tmp_path: Path) -> None:
    """What has been taken is not written again, and a folder without keys stays as it is."""
    forget_key(RealDisk(), tmp_path, NAME)
    assert not list(tmp_path.iterdir())
    root = played(tmp_path) / "generations" / "1"
    forget_key(RealDisk(), root, NAME)
    before = {path: path.read_bytes() for path in root.rglob("*.[ab]")}
    forget_key(RealDisk(), root, NAME)
    assert {path: path.read_bytes() for path in root.rglob("*.[ab]")} == before


def test_a_damaged_ring_of_a_generation_goes(tmp_path: Path) -> None:
    """What cannot be read might hold the key; the whole copies beside it stay and let it go."""
    root = played(tmp_path) / "generations" / "1"
    broken = place_in(root, Kind.KEYS).slot("a")
    broken.write_bytes(broken.read_bytes()[:-1])
    forget_key(RealDisk(), root, NAME)
    assert not broken.exists()
    assert set(keys_of(root).ring.keys) == {"classroom", OTHERS}


def test_the_class_key_is_taken_out_of_a_generation(tmp_path: Path) -> None:
    """No slot and no mirror of it holds the class key afterwards; what it opened is as it was."""
    root = played(tmp_path) / "generations" / "1"
    assert b'"key"' in (root / "machine-key.a").read_bytes()
    forget_class_key(RealDisk(), root)
    files = [*root.rglob("machine-key.*")]
    assert len(files) == 4
    assert not [path for path in files if b'"key"' in path.read_bytes()]
