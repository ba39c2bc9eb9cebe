"""Going back to an earlier state: all of it or nothing, cut short anywhere, and never with a number used twice."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import msgspec
import pytest

from app.domain.classroom import Classroom
from app.domain.errors import NewerFormat, RebungError
from app.domain.ids import LearnerId
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.going_back import damage, wish
from app.storage.places import WISH
from app.storage.plays import StoredPlays
from tests.storage.disks import Fault, FaultyDisk
from tests.storage.earlier import fill, open_on, state
from tests.storage.folders import LEARNER, play
from tests.storage.test_classrooms import CLASSROOM

FIRST = "2026-12-01-000001"
THIRD = LearnerId("0c" * 16)
DEAD = Fault(errno.EIO)


def two_days(path: Path) -> dict[str, bytes]:
    """Live two days, in which everything changes, and return the state of the first."""
    with open_on(path, "2026-12-01") as folder:
        fill(folder)
    first = state(path)
    with open_on(path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(7)).result(5)
        StoredPlays(folder).save(play(8, THIRD)).result(5)
        StoredClassrooms(folder).save(Classroom()).result(5)
        folder.mirror_now().result(5)
    return first


def without_settings(bodies: dict[str, bytes]) -> dict[str, bytes]:
    """Return a state without the settings, in which each start writes, and the keys, which stay."""
    return {name: body for name, body in bodies.items() if name not in {"settings", "keys"}}


def test_the_earlier_state_is_there_after_the_next_opening(tmp_path: Path) -> None:
    """Class and plays are as they were, the third learner is gone, and nothing counts as damage."""
    first = two_days(tmp_path)
    assert without_settings(state(tmp_path)) != without_settings(first)
    wish(RealDisk(), tmp_path, FIRST)
    with open_on(tmp_path, "2026-12-02") as folder:
        assert folder.restorations == ()
        assert StoredClassrooms(folder).load() == CLASSROOM
        assert [each.id for each in StoredPlays(folder).of(LEARNER)] == [play(1).id, play(2).id]
        assert StoredPlays(folder).of(THIRD) == ()
        folder.mirror_now().result(5)
    assert not (tmp_path / WISH).exists()
    assert without_settings(state(tmp_path)) == without_settings(first)


def test_it_is_done_once(tmp_path: Path) -> None:
    """What is done after going back stays at the next start."""
    two_days(tmp_path)
    wish(RealDisk(), tmp_path, FIRST)
    with open_on(tmp_path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(9)).result(5)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert [each.id for each in StoredPlays(folder).of(LEARNER)] == [play(1).id, play(2).id, play(9).id]


def test_this_machine_goes_on_as_a_new_device(tmp_path: Path) -> None:
    """The earlier state has forgotten which numbers were given since: none may be given twice by one device."""
    two_days(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        before = folder.writer.run(folder.counter.take)
    wish(RealDisk(), tmp_path, FIRST)
    with open_on(tmp_path, "2026-12-02") as folder:
        after = folder.writer.run(folder.counter.take)
    with open_on(tmp_path, "2026-12-02") as folder:
        later = folder.writer.run(folder.counter.take)
    assert after.device != before.device
    assert later.device == after.device
    assert later.counter > after.counter


def test_cut_short_anywhere_it_is_done_at_the_next_opening(tmp_path: Path) -> None:
    """Whichever call to the disk is the last one before the end: the next opening leads to the same state."""
    template, path = tmp_path / "template", tmp_path / "run"
    first = without_settings(two_days(template))
    wish(RealDisk(), template, FIRST)
    number, is_over = 0, False
    while not is_over:
        number += 9
        shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(template, path)
        calls = iter(range(number))
        disk = FaultyDisk(RealDisk(), lambda *_, calls=calls: None if next(calls, None) is not None else DEAD)
        try:
            open_on(path, "2026-12-02", disk)._lock.release()
            is_over = True
        except RebungError:
            is_over = False
        with open_on(path, "2026-12-03"):
            pass
        assert without_settings(state(path)) == first
    assert number > 30


def test_a_state_that_is_not_whole_is_not_gone_back_to(tmp_path: Path) -> None:
    """A file that is cut, changed or gone: everything stays as it is, and the wish is over."""
    two_days(tmp_path)
    before = without_settings(state(tmp_path))
    victim = tmp_path / "generations" / FIRST / f"learners/{LEARNER}.a"
    raw = victim.read_bytes()
    for left in (raw[:-1], raw[:-9] + bytes([raw[-9] ^ 1]) + raw[-8:], None):
        victim.unlink()
        if left is not None:
            victim.write_bytes(left)
        wish(RealDisk(), tmp_path, FIRST)
        with open_on(tmp_path, "2026-12-02"):
            pass
        assert without_settings(state(tmp_path)) == before
        assert not (tmp_path / WISH).exists()
        victim.write_bytes(raw)


@pytest.mark.parametrize("left", [b"", b"2026-12-01-00000", FIRST.encode(), b"../..\n", b"\xff\n", b"none\n"])
def test_a_wish_that_was_cut_short_is_none(tmp_path: Path, left: bytes) -> None:
    """Only a whole name of a generation is a wish."""
    two_days(tmp_path)
    before = without_settings(state(tmp_path))
    (tmp_path / WISH).write_bytes(left)
    with open_on(tmp_path, "2026-12-02"):
        pass
    assert without_settings(state(tmp_path)) == before


def test_a_state_of_a_newer_program_is_told_apart(tmp_path: Path) -> None:
    """Its databases could not be read here."""
    two_days(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        each = folder.generation_keeper.generations.kept()[-1]
        newer = {**each.manifest.versions, "learner": 99}
        with pytest.raises(NewerFormat):
            damage(RealDisk(), each.folder, msgspec.structs.replace(each.manifest, versions=newer))
