"""Earlier states: whole or not there, the same bytes, and gone where a learner is removed for good."""

from __future__ import annotations

import errno
import shutil
from itertools import count
from pathlib import Path

import pytest

from app.domain.generations import Why
from app.domain.ids import ClassId, LessonId
from app.storage.disk import RealDisk
from app.storage.generations import ROOM
from app.storage.manifests import (
    NAMES,
)
from app.storage.plays import StoredPlays
from app.storage.sealing import unseal
from app.storage.tallies import StoredTallies
from tests.storage.disks import FULL, Fault, FaultyDisk, Plan, no_fault
from tests.storage.earlier import Calendar, fill, is_whole, kept, make, open_on, state
from tests.storage.folders import LEARNER, OTHER, open_folder, play


def bodies(path: Path) -> dict[str, bytes]:
    """Return the bodies of the files in a generation's folder, by the names of their databases."""
    files = [each for each in path.rglob("*") if each.is_file() and each.name not in NAMES]
    found = {each.relative_to(path).with_suffix("").as_posix(): unseal(each.read_bytes()) for each in files}
    return {name: sealed.body for name, sealed in found.items() if sealed}


def test_closing_keeps_the_state_of_the_day(tmp_path: Path) -> None:
    """The generation holds the newest state of every database but tallies, which are in none."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
        StoredTallies(folder).add(ClassId("c"), LessonId("l01"), frozenset()).result(5)
    assert (tmp_path / "tallies.a").is_file()
    only_one = tmp_path / "generations" / "2026-12-01-000001"
    assert bodies(only_one) == state(tmp_path)
    assert sorted(bodies(only_one)) == [
        "classroom",
        "keys",
        f"learners/{LEARNER}",
        f"learners/{OTHER}",
        "settings",
    ]


def test_a_folder_without_a_calendar_keeps_none(tmp_path: Path) -> None:
    """Whoever opens a folder for something else leaves the earlier states alone."""
    with open_folder(tmp_path) as folder:
        fill(folder)
    assert not (tmp_path / "generations").exists()


def test_a_start_in_which_nobody_did_anything_keeps_nothing(tmp_path: Path) -> None:
    """Numbers that a start reserves in the settings are no news; a play is."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
    for _ in range(2):
        with open_on(tmp_path, "2026-12-02") as folder:
            assert kept(folder) == ["2026-12-01-000001"]
    with open_on(tmp_path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(9)).result(5)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert kept(folder) == ["2026-12-01-000001", "2026-12-02-000002"]


def test_the_first_lesson_of_a_day_keeps_a_state_between_other_jobs(tmp_path: Path) -> None:
    """Nobody waits for it: a play saved meanwhile is saved at once, and the state is there soon after."""
    calendar = Calendar("2026-12-01")
    with open_on(tmp_path, calendar) as folder:
        fill(folder)
        folder.mirror_now().result(5)
        StoredPlays(folder).save(play(5)).result(5)
        while folder.writer.run(folder.generation_keeper.step):
            pass
        assert kept(folder) == ["2026-12-01-000001"]
        folder.mirror_now().result(5)
        assert not folder.writer.run(folder.generation_keeper.step)
        calendar.day = "2026-12-02"
        StoredPlays(folder).save(play(6)).result(5)
        folder.mirror_now().result(5)
        while folder.writer.run(folder.generation_keeper.step):
            pass
        assert kept(folder) == ["2026-12-01-000001", "2026-12-02-000002"]


def test_what_has_not_changed_is_one_file_under_two_names(tmp_path: Path) -> None:
    """A day on which one learner plays costs that learner's file, the settings and the list."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
    with open_on(tmp_path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(5)).result(5)
    first, second = sorted((tmp_path / "generations").iterdir())
    shared = [
        each.relative_to(first).as_posix()
        for each in sorted(first.rglob("*.a"))
        if each.is_file() and each.samefile(second / each.relative_to(first))
    ]
    assert shared == ["classroom.a", "keys.a", f"learners/{OTHER}.a"]


def test_where_files_have_one_name_only_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick's file system knows no second names; the state is whole there too."""

    def refuse(_source: Path, _target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr("os.link", refuse)
    for number, day in enumerate(("2026-12-01", "2026-12-02"), start=1):
        with open_on(tmp_path, day) as folder:
            fill(folder, plays=1, first=number)
    assert bodies(tmp_path / "generations" / "2026-12-02-000002") == state(tmp_path)


def test_damage_of_today_does_not_reach_the_generation(tmp_path: Path) -> None:
    """Where no file of a learner is whole any more, the copy of the day before goes on."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
    whole = state(tmp_path)[f"learners/{LEARNER}"]
    for path in (*tmp_path.glob(f"learners/{LEARNER}.*"), *tmp_path.glob(f"mirror/learners/{LEARNER}.*")):
        path.write_bytes(b"nothing that is sealed")
    with open_on(tmp_path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(5, OTHER)).result(5)
    assert bodies(tmp_path / "generations" / "2026-12-02-000002")[f"learners/{LEARNER}"] == whole


def test_a_generation_that_was_cut_short_does_not_count_and_goes(tmp_path: Path) -> None:
    """Half a list, none, or one of another folder: such a folder is no generation, and the next making removes it."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
    whole = tmp_path / "generations" / "2026-12-01-000001"
    raw = (whole / NAMES[0]).read_bytes()
    for number, left in enumerate((raw[:-1], b"", raw), start=7):
        half = whole.parent / f"2026-12-02-{number:06d}"
        shutil.copytree(whole, half)
        for name in NAMES:
            (half / name).write_bytes(left)
    with open_on(tmp_path, "2026-12-02") as folder:
        assert kept(folder) == ["2026-12-01-000001"]
        fill(folder, first=5)
    assert [each.name for each in sorted(whole.parent.iterdir())] == [
        "2026-12-01-000001",
        "2026-12-02-000002",
    ]


@pytest.mark.parametrize("fault", [FULL, Fault(errno.EIO)])
def test_any_failing_call_leaves_the_earlier_ones_and_no_half_one(tmp_path: Path, fault: Fault) -> None:
    """Whichever call to the disk fails: what was kept counts still, the new one is whole or not there; it is noted."""
    calendar, disk = Calendar("2026-12-01"), FaultyDisk(RealDisk(), no_fault)
    with open_on(tmp_path, calendar, disk) as folder:
        fill(folder, plays=1)
        make(folder)
        failures = 0
        for number in range(1, 30, 3):
            calendar.day = f"2026-12-{number % 28 + 2:02d}"
            StoredPlays(folder).save(play(number + 100)).result(5)
            before = kept(folder)
            disk.plan = _writing(number, fault)
            folder.writer.run(folder.generation_keeper.close)
            disk.plan = no_fault
            after = kept(folder)
            assert set(before[-6:]) <= set(after)
            assert all(is_whole(tmp_path / "generations" / name) for name in after)
            failures += after[-1] == before[-1]
        assert folder.generation_keeper.failures >= failures > 3
        make(folder)
        assert [each.name for each in sorted((tmp_path / "generations").iterdir())] == sorted(kept(folder))


def _writing(number: int, fault: Fault) -> Plan:
    """Plan a fault for the call of this number, not counting those that only read."""
    calls = count(1)
    return lambda _met, call, _path: fault if call != "read" and next(calls) == number else None


def test_no_room_is_left_to_the_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk that is nearly full no generation is made, and that is noted."""
    monkeypatch.setattr("app.storage.generations.ROOM", 1 << 60)
    assert ROOM >= 1 << 20
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
        folder.writer.run(folder.generation_keeper.close)
        assert folder.generation_keeper.failures == 1
        assert kept(folder) == []
    assert list((tmp_path / "generations").glob("*")) == []


def test_a_state_kept_for_another_reason_stays_beside_that_of_the_day(tmp_path: Path) -> None:
    """What was kept before going back is there though nothing had changed."""
    with open_on(tmp_path, "2026-12-01") as folder:
        fill(folder)
        make(folder)
        assert make(folder, Why.BEFORE_GOING_BACK).generation.number == 2
        StoredPlays(folder).save(play(7)).result(5)
        make(folder)
        assert kept(folder) == ["2026-12-01-000001", "2026-12-01-000002", "2026-12-01-000003"]
