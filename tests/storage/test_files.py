"""The data folder: one window, told reasons, and everything still there after damage and restarts."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import DiskFull, FolderInUse, FolderReadOnly, NewerFormat
from app.domain.ids import LearnerId
from app.storage import migrations
from app.storage.counter import BLOCK
from app.storage.disk import RealDisk
from app.storage.opening import Source
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from tests.storage.disks import BROKEN, FORBIDDEN, FULL, FaultyDisk, every, no_fault
from tests.storage.folders import LEARNER, bare_files, open_folder, place_in, play

ROOT = Path(__file__).resolve().parents[2]

OPEN_AND_TELL = """
import os, sys, time
from pathlib import Path
from app.storage.files import DataFolder
from app.domain.errors import RebungError
import app.domain.ids, tinydb
if sys.argv[2] == "nobody" and os.geteuid() == 0:
    os.setgroups([]); os.setresgid(65534, 65534, 65534); os.setresuid(65534, 65534, 65534)
began = time.monotonic()
try:
    DataFolder.open(Path(sys.argv[1]), clock=time.monotonic).close()
    print("opened", end=" ")
except RebungError as error:
    print(error.code, end=" ")
print(time.monotonic() - began)
"""


def another_process(folder: Path, account: str = "same") -> tuple[str, float]:
    """Open the folder in another process; return what came of it and the seconds it took."""
    told = subprocess.run(
        [sys.executable, "-c", OPEN_AND_TELL, str(folder), account],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    return told[0], float(told[1])


def save(folder: Path, *numbers: int) -> None:
    """Open a folder, save plays in it, and close it."""
    with open_folder(folder) as opened:
        for number in numbers:
            StoredPlays(opened).save(play(number)).result(5)


def test_a_new_folder_holds_what_the_layout_says(tmp_path: Path) -> None:
    """A new folder is made with its ballast, its databases and their mirror, and nothing else but its lock."""
    folder = tmp_path / "deep" / "data"
    save(folder, 1, 2)
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert files - {"rebung.lock"} == {
        "ballast", "settings.a", f"learners/{LEARNER}.a", f"learners/{LEARNER}.b",
        "mirror/settings.a", f"mirror/learners/{LEARNER}.a",
        "keys.a", "keys.b", "mirror/keys.a", "mirror/keys.b",
        "machine-key.a", "machine-key.b", "mirror/machine-key.a", "mirror/machine-key.b",
    }  # fmt: skip


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    """What was saved is read by the next program start, and nothing is told."""
    save(tmp_path, 1, 2, 3)
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == (play(1), play(2), play(3))
        assert folder.restorations == ()
        assert folder.copies.learner_ids() == (LEARNER,)
        assert folder.has_spare_room


def test_a_second_window_of_this_process_is_refused(tmp_path: Path) -> None:
    """One folder, one window; after closing, the next may come."""
    with open_folder(tmp_path), pytest.raises(FolderInUse):
        open_folder(tmp_path)
    open_folder(tmp_path).close()


def test_a_second_process_is_refused_within_a_second(tmp_path: Path) -> None:
    """Another program is told at once that the folder is in use, and may have it later."""
    with open_folder(tmp_path):
        told, seconds = another_process(tmp_path)
    assert told == "folder-in-use"
    assert seconds < 1
    assert another_process(tmp_path)[0] == "opened"


def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    """An account that may not write is told so, whether the folder is old or still to be made."""
    save(tmp_path / "old", 1)
    for path in [tmp_path, *tmp_path.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    above = [path for path in tmp_path.parents if path.stat().st_uid == os.getuid() and path != Path("/tmp")]  # noqa: S108
    if os.geteuid() == 0:
        for path in above:
            path.chmod(path.stat().st_mode | 0o055)
    assert another_process(tmp_path / "old", "nobody")[0] == "folder-read-only"
    assert another_process(tmp_path / "new", "nobody")[0] == "folder-read-only"
    for path in [tmp_path, *tmp_path.rglob("*")]:
        path.chmod(0o755)


@pytest.mark.parametrize("call", ["open", "read"])
def test_a_disk_that_refuses_is_told_and_gives_the_lock_back(tmp_path: Path, call: str) -> None:
    """Missing rights are told with the folder's name, and another try is possible."""
    save(tmp_path, 1)
    with pytest.raises(FolderReadOnly, match=re.escape(str(tmp_path))):
        open_folder(tmp_path, FaultyDisk(RealDisk(), every(call, FORBIDDEN)))
    open_folder(tmp_path).close()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    """A path that is a file is no folder."""
    (tmp_path / "data").write_text("a file")
    with pytest.raises(FolderReadOnly):
        open_folder(tmp_path / "data")


def test_damage_of_any_slot_is_mended_and_told_once(tmp_path: Path) -> None:
    """Whichever slot is damaged, nothing is lost, it is told once, and the old bytes are kept."""
    save(tmp_path, 1, 2, 3)
    with open_folder(tmp_path) as folder:
        folder.classroom.table("t").insert({"id": "x"})
    slots = [*tmp_path.glob("*.[ab]"), *tmp_path.glob("learners/*.[ab]")]
    assert len(slots) == 9
    for slot in slots:
        good = slot.read_bytes()
        bad = good[:-9] + b"?" + good[-8:]
        slot.write_bytes(bad)
        with open_folder(tmp_path) as folder:
            assert StoredPlays(folder).of(LEARNER) == (play(1), play(2), play(3))
            (told,) = folder.restorations
        kept = [bare_files(tmp_path)[path.relative_to(tmp_path).as_posix()] for path in told.kept]
        assert kept == ([] if "key" in slot.name else [bad])
        with open_folder(tmp_path) as folder:
            assert StoredPlays(folder).of(LEARNER) == (play(1), play(2), play(3))
            assert folder.restorations == ()
    assert len(list((tmp_path / "damaged").iterdir())) == 5


def test_a_learner_whose_files_are_all_broken_begins_anew(tmp_path: Path) -> None:
    """When slots and mirror are broken, that is told, the bytes are kept, and the child can go on."""
    save(tmp_path, 1, 2)
    for path in tmp_path.rglob(f"{LEARNER}.*"):
        path.write_bytes(b"not what was here")
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == ()
        assert [(told.used, told.damaged) for told in folder.restorations] == [(Source.NOTHING, 2)]
        StoredPlays(folder).save(play(9)).result(5)
        assert StoredPlays(folder).of(LEARNER) == (play(9),)


def test_broken_settings_make_a_new_device(tmp_path: Path) -> None:
    """A machine that may have forgotten which numbers it used goes on under a new id, with higher numbers."""
    save(tmp_path, 1)
    with open_folder(tmp_path) as folder:
        before = folder.counter.device
    place_in(tmp_path, Kind.SETTINGS).slot("a").write_bytes(b"?")
    with open_folder(tmp_path) as folder:
        assert folder.counter.device != before
        StoredPlays(folder).save(play(2)).result(5)
        first, second = folder.learner(LEARNER).table("plays").all()
    assert second["counter"] > first["counter"]


def test_an_answer_costs_one_sync(tmp_path: Path) -> None:
    """Saving a play is one sync; a new one too, once both slots are there."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_folder(tmp_path, disk) as folder:
        plays = StoredPlays(folder)
        for number in (1, 2):
            plays.save(play(number)).result(5)
        for change in (play(3), replace(play(3), finished_on="2026-03-02"), play(4)):
            disk.calls.clear()
            plays.save(change).result(5)
            assert disk.calls.count("sync") + disk.calls.count("sync_folder") == 1


def test_a_full_disk_lets_the_lesson_end_and_goes_on_when_there_is_room(tmp_path: Path) -> None:
    """The ballast is given free for the last answers; then it is said; with room, saving goes on."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_folder(tmp_path, disk) as folder:
        plays = StoredPlays(folder)
        plays.save(play(1)).result(5)
        disk.plan = lambda _number, call, _path: FULL if call == "write" and folder.has_spare_room else None
        plays.save(play(2)).result(5)
        assert not folder.has_spare_room
        disk.plan = every("write", FULL)
        with pytest.raises(DiskFull):
            plays.save(play(3)).result(5)
        assert plays.of(LEARNER) == (play(1), play(2))
        disk.plan = no_fault
        plays.save(play(3)).result(5)
        folder.mirror_now().result(5)
        assert folder.has_spare_room


def test_a_full_disk_can_still_be_read(tmp_path: Path) -> None:
    """On a full disk the folder opens; only saving says that it is full."""
    save(tmp_path, 1)
    with open_folder(tmp_path, FaultyDisk(RealDisk(), every("write", FULL))) as folder:
        plays = StoredPlays(folder)
        assert plays.of(LEARNER) == (play(1),)
        assert isinstance(plays.save(play(2)).exception(5), DiskFull)


def test_a_broken_mirror_keeps_nobody_from_saving(tmp_path: Path) -> None:
    """With a mirror that cannot be written, answers are saved, and the failure is counted."""
    disk = FaultyDisk(RealDisk(), every("write", BROKEN, under="/mirror/"))
    with open_folder(tmp_path, disk) as folder:
        StoredPlays(folder).save(play(1)).result(5)
        folder.mirror_now().result(5)
        assert folder.mirror_failures > 0
    with open_folder(tmp_path) as folder:
        assert StoredPlays(folder).of(LEARNER) == (play(1),)


def test_the_mirror_may_lie_in_another_folder(tmp_path: Path) -> None:
    """A mirror elsewhere brings back a data folder whose slots are gone."""
    from app.storage.files import DataFolder

    for number in (1, 2):
        with DataFolder.open(tmp_path / "data", clock=time.monotonic, mirror=tmp_path / "copy") as folder:
            StoredPlays(folder).save(play(number)).result(5)
    for slot in (tmp_path / "data" / "learners").iterdir():
        slot.unlink()
    with DataFolder.open(tmp_path / "data", clock=time.monotonic, mirror=tmp_path / "copy") as folder:
        assert folder.copies.learner_ids() == (LEARNER,)
        assert StoredPlays(folder).of(LEARNER) == (play(1), play(2))


def test_a_newer_database_is_refused_and_nothing_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that a newer program has written is left as it is, and can be tried again."""
    monkeypatch.setattr(migrations, "VERSIONS", dict(migrations.VERSIONS))
    save(tmp_path, 1)
    slot = place_in(tmp_path, Kind.LEARNER).slot("a")
    from app.storage.sealing import seal

    slot.write_bytes(seal(5, {"format": {"1": {"kind": "learner", "version": 2}}, "later": {}}))
    before = slot.read_bytes()
    with open_folder(tmp_path) as folder:
        plays = StoredPlays(folder)
        with pytest.raises(NewerFormat):
            plays.of(LEARNER)
        with pytest.raises(NewerFormat):
            plays.save(play(1)).result(5)
    assert slot.read_bytes() == before


@pytest.mark.parametrize("bad", ["../settings", "", "A" * 32, "a" * 31, "a" * 33, "dewi"])
def test_only_ids_become_file_names(tmp_path: Path, bad: str) -> None:
    """A learner's id that is not 32 hexadecimal digits never becomes a path."""
    with open_folder(tmp_path) as folder, pytest.raises(ValueError, match="not the id of a learner"):
        folder.learner(LearnerId(bad))


def test_no_clock_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening, saving, mending and closing never ask what time it is; only the clock handed in runs."""

    def asked(*_: object) -> float:
        raise AssertionError("a clock was asked")

    save(tmp_path, 1, 2)
    place_in(tmp_path, Kind.LEARNER).slot("a").write_bytes(b"?")
    for name in ("time", "time_ns", "localtime", "gmtime"):
        monkeypatch.setattr(time, name, asked)
    with open_folder(tmp_path) as folder:
        StoredPlays(folder).save(play(3)).result(5)
        assert len(StoredPlays(folder).of(LEARNER)) == 3


def test_order_does_not_come_from_a_clock() -> None:
    """No module that keeps records imports a clock; the one that hands it in is `machine.py`."""
    folder = ROOT / "app" / "storage"
    asking = [
        path.name
        for path in folder.glob("*.py")
        if re.search(r"^\s*(import|from) (time|datetime)\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert asking == ["machine.py"]


def test_opening_reserves_numbers_so_that_answers_need_not() -> None:
    """A block is large enough for a school day."""
    assert BLOCK == 1000
