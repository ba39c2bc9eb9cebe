"""Phrase and recovery code open the class key on a real disk, and a start that asks holds it nowhere."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from app.domain.errors import CannotSave, KeysLost
from app.domain.keys import KeyState, Way
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import Disk, RealDisk
from app.storage.files import DataFolder
from app.storage.keys import MEMORY_BYTES, ROUNDS
from app.storage.plays import StoredPlays
from app.storage.stored_keys import Costs, StoredKeys
from tests.storage.disks import BROKEN, FaultyDisk, from_call, no_fault
from tests.storage.folders import LEARNER, open_folder, play
from tests.storage.test_classrooms import CLASSROOM

PHRASE, CODE = "seven mangoes under the blue boat", "ABCDEFGHJKMNPQRSTUVW"
CHEAP = Costs(rounds=1, memory=8192, seconds=0.0)


def keys_in(folder: DataFolder) -> StoredKeys:
    """Return the port, with costs that a test can pay."""
    return StoredKeys(folder, time.monotonic, CHEAP)


def locked(path: Path, disk: Disk | None = None) -> None:
    """Keep a class and a play, and have the phrase asked for at every start."""
    with open_folder(path, disk) as folder:
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        StoredPlays(folder).save(play(1)).result(5)
        folder.mirror_now().result(5)
        (path / "generations").mkdir(exist_ok=True)
        shutil.copytree(
            path, path / "generations" / "1", ignore=shutil.ignore_patterns("generations", "*.lock")
        )
        keys = keys_in(folder)
        keys.admit(Way.PHRASE, PHRASE)
        keys.admit(Way.RECOVERY, CODE)
        keys.ask_at_start(on=True)


def class_keys_in(path: Path) -> list[Path]:
    """Return the files of a folder, generations too, in which a class key lies as it is."""
    return [each for each in path.rglob("machine-key.*") if b'"key":' in each.read_bytes()]


@pytest.mark.parametrize(("way", "secret"), [(Way.PHRASE, PHRASE), (Way.RECOVERY, CODE)])
def test_a_locked_start_opens_with_either_secret(tmp_path: Path, way: Way, secret: str) -> None:
    """Until then nothing but settings is read; a wrong secret opens nothing; afterwards everything is there."""
    locked(tmp_path)
    for _ in range(2):
        with open_folder(tmp_path) as folder:
            keys, rooms, plays = keys_in(folder), StoredClassrooms(folder), StoredPlays(folder)
            assert keys.state() == KeyState(is_locked=True, ways=frozenset(Way), asks_at_start=True)
            assert not keys.unlock(way, secret + "x")
            assert not keys.unlock({Way.PHRASE: Way.RECOVERY, Way.RECOVERY: Way.PHRASE}[way], secret)
            assert keys.state().is_locked
            with pytest.raises(KeysLost):
                plays.of(LEARNER)
            assert keys.unlock(way, secret)
            assert rooms.load() == CLASSROOM
            assert plays.of(LEARNER) == (play(1),)
            assert folder.restorations == ()


def test_where_the_start_asks_the_class_key_lies_nowhere(tmp_path: Path) -> None:
    """Not in slots, mirror or generations, until it is asked for no longer; before that it lay in all of them."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
        folder.mirror_now().result(5)
        assert len(class_keys_in(tmp_path)) == 4
    locked(tmp_path)
    assert class_keys_in(tmp_path) == []
    with open_folder(tmp_path) as folder:
        keys = keys_in(folder)
        assert keys.unlock(Way.PHRASE, PHRASE)
        assert class_keys_in(tmp_path) == []
        keys.ask_at_start(on=False)
    with open_folder(tmp_path) as folder:
        assert keys_in(folder).state() == KeyState(is_locked=False, ways=frozenset(Way), asks_at_start=False)
        assert StoredPlays(folder).of(LEARNER) == (play(1),)


def test_an_earlier_secret_opens_until_it_is_dropped(tmp_path: Path) -> None:
    """Both open while a change is under way; afterwards only the new one does, also from the mirror."""
    locked(tmp_path)
    with open_folder(tmp_path) as folder:
        keys = keys_in(folder)
        keys.unlock(Way.PHRASE, PHRASE)
        keys.admit(Way.PHRASE, "another phrase altogether")
        assert keys.unlock(Way.PHRASE, PHRASE)
        keys.drop_earlier(Way.PHRASE)
        assert not keys.unlock(Way.PHRASE, PHRASE)
    for slot in tmp_path.glob("keys.*"):
        slot.unlink()
    with open_folder(tmp_path) as folder:
        assert not keys_in(folder).unlock(Way.PHRASE, PHRASE)
        assert keys_in(folder).unlock(Way.PHRASE, "another phrase altogether")


def test_a_class_key_that_is_lost_from_the_machine_comes_back_with_a_secret(tmp_path: Path) -> None:
    """Where nobody asked for a locked start, it is asked for once and then lies on the machine again."""
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(1)).result(5)
        keys_in(folder).admit(Way.RECOVERY, CODE)
    for path in tmp_path.rglob("machine-key.*"):
        path.write_bytes(b"not what was here")
    with open_folder(tmp_path) as folder:
        assert keys_in(folder).state().is_locked
        assert keys_in(folder).unlock(Way.RECOVERY, CODE)
    with open_folder(tmp_path) as folder:
        assert not keys_in(folder).state().is_locked
        assert StoredPlays(folder).of(LEARNER) == (play(1),)


@pytest.fixture(name="before", scope="module")
def _before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("keys") / "before"
    with open_folder(path) as folder:
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        keys_in(folder).admit(Way.PHRASE, PHRASE)
        folder.mirror_now().result(5)
    return path


def test_a_disk_that_fails_anywhere_locks_nobody_out(before: Path, tmp_path: Path) -> None:
    """Whichever call from on fails while the start is made to ask: the phrase opens it, or it is open as before."""
    states = set()
    for number in range(1, 40, 3):
        at = tmp_path / str(number)
        shutil.copytree(before, at)
        with open_folder(at, disk := FaultyDisk(RealDisk(), no_fault)) as folder:
            disk.plan = from_call(len(disk.calls) + number, BROKEN)
            try:
                keys_in(folder).ask_at_start(on=True)
                states.add("done")
            except CannotSave:
                states.add("refused")
        with open_folder(at) as folder:
            rooms, keys = StoredClassrooms(folder), keys_in(folder)
            assert not keys.state().is_locked or keys.unlock(Way.PHRASE, PHRASE)
            assert rooms.load() == CLASSROOM
    assert states == {"done", "refused"}


def test_a_guess_costs_what_is_decided(tmp_path: Path) -> None:
    """64 MiB and three rounds at least, and more on a machine that stretches quickly."""
    ticking = iter(range(1000))
    with open_folder(tmp_path) as folder:
        quick = StoredKeys(folder, lambda: 0.0, Costs(memory=8192))
        quick.admit(Way.PHRASE, PHRASE)
        slow = StoredKeys(folder, lambda: float(next(ticking)))
        slow.admit(Way.RECOVERY, CODE)
        (of_quick,), (of_slow,) = folder.keys.ring.ways["phrase"], folder.keys.ring.ways["recovery"]
    assert (of_slow.rounds, of_slow.memory) == (ROUNDS, MEMORY_BYTES) == (3, 64 * 1024 * 1024)
    assert (of_quick.rounds, of_quick.memory) == (45, 8192)
