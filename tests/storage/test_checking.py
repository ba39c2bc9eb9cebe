"""The check after a start finds every damaged file, mends what it can, and says what it cannot."""

from __future__ import annotations

from pathlib import Path

from app.domain.generations import Checked
from app.storage.checking import Check
from app.storage.disk import RealDisk
from app.storage.plays import StoredPlays
from app.storage.sealing import unseal
from tests.storage.disks import FaultyDisk, no_fault
from tests.storage.earlier import fill, open_on
from tests.storage.folders import LEARNER, OTHER, play

FIRST, SECOND = "2026-12-01-000001", "2026-12-02-000002"


def lived(path: Path) -> None:
    """Live two days; on the second one only one learner plays."""
    with open_on(path, "2026-12-01") as folder:
        fill(folder)
    with open_on(path, "2026-12-02") as folder:
        StoredPlays(folder).save(play(5)).result(5)
        folder.mirror_now().result(5)


def checked(path: Path) -> tuple[Checked, int, list[str]]:
    """Check a folder; return what was found, how many files were read whole, and what is to be copied again."""
    again: list[str] = []
    with open_on(path, "2026-12-03") as folder:
        disk = FaultyDisk(RealDisk(), no_fault)
        generations = folder.generation_keeper.generations
        check = Check(disk, (path, path / "mirror"), generations, again.append)
        for job in check.jobs():
            folder.writer.run(job)
    return check.found, disk.calls.count("read"), again


def damage(path: Path) -> None:
    """Change one letter in the middle of a file."""
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def test_where_all_is_well_nothing_is_told(tmp_path: Path) -> None:
    """Each file is read once, under whichever name."""
    lived(tmp_path)
    found, reads, again = checked(tmp_path)
    assert (found, again) == (Checked(), [])
    # Five files of the first day, two of the second, and ten of the mirror.
    assert reads == 17


def test_a_file_whose_bytes_lie_elsewhere_is_written_anew(tmp_path: Path) -> None:
    """Damage to a file that two days share: both are as they were, from the bytes that are kept today."""
    lived(tmp_path)
    shared = tmp_path / "generations" / FIRST / f"learners/{OTHER}.a"
    whole = shared.read_bytes()
    damage(shared)
    other = tmp_path / "generations" / SECOND / f"learners/{OTHER}.a"
    assert other.read_bytes() != whole
    found, _, _ = checked(tmp_path)
    assert found == Checked(frozenset(), 2)
    assert shared.read_bytes() == other.read_bytes() == whole


def test_what_lies_nowhere_else_is_told_by_the_state_that_it_belongs_to(tmp_path: Path) -> None:
    """The play of the second day has changed this file since: the state of the first day is not whole any more."""
    lived(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        for number in (6, 7, 8):
            StoredPlays(folder).save(play(number)).result(5)
            folder.mirror_now().result(5)
    damage(tmp_path / "generations" / FIRST / f"learners/{LEARNER}.a")
    assert checked(tmp_path)[0] == Checked(frozenset({FIRST}), 0)


def test_a_damaged_mirror_is_copied_again(tmp_path: Path) -> None:
    """It counts as mended, and the copy is asked for."""
    lived(tmp_path)
    victim = tmp_path / "mirror" / "classroom.a"
    damage(victim)
    found, _, again = checked(tmp_path)
    assert (found, again) == (Checked(frozenset(), 1), ["classroom"])


def test_a_copy_that_was_asked_for_is_made(tmp_path: Path) -> None:
    """An open folder mends its mirror by itself."""
    lived(tmp_path)
    victim = tmp_path / "mirror" / "classroom.a"
    damage(victim)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert folder.generation_keeper.check(folder.writer.run) == Checked(frozenset(), 1)
        folder.mirror_now().result(5)
        sealed = unseal(victim.read_bytes())
        assert sealed is not None
