"""The ports of earlier states on the disk."""

from __future__ import annotations

import errno
from contextlib import suppress
from itertools import count
from pathlib import Path

import msgspec
import pytest

from app.domain.backup_errors import CannotKeepState, NoSuchState, StateDamaged, StateWithoutKey
from app.domain.classroom import Classroom
from app.domain.errors import NewerFormat, RebungError
from app.domain.generations import Why
from app.domain.ids import ClassId, LessonId
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.manifests import look, written
from app.storage.plays import StoredPlays
from app.storage.stored_states import StoredStates
from app.storage.tallies import StoredTallies
from tests.storage.disks import FULL, Fault, FaultyDisk, every, no_fault
from tests.storage.earlier import admit, fill, kept, let_in, open_on, state
from tests.storage.folders import LEARNER, open_folder, play
from tests.storage.test_classrooms import CLASSROOM
from tests.storage.test_going_back import FIRST, two_days, without_settings

CLASS, LESSON = ClassId("0c" * 16), LessonId("l18")


def copied(path: Path) -> list[tuple[str, bytes]]:
    """Return what a copy of the first day of a folder is made of."""
    with open_on(path, "2026-12-02") as folder:
        return list(StoredStates(folder).files(FIRST))


def test_going_back_and_back_again(tmp_path: Path) -> None:
    """What was there before is a state of its own, and going back to it takes the going back back."""
    first = two_days(tmp_path)
    second = state(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        undo = StoredStates(folder).go_back(FIRST)
        assert undo.why is Why.BEFORE_GOING_BACK
    with open_on(tmp_path, "2026-12-02"):
        pass
    assert without_settings(state(tmp_path)) == without_settings(first)
    with open_on(tmp_path, "2026-12-02") as folder:
        StoredStates(folder).go_back(undo.name)
    with open_on(tmp_path, "2026-12-02"):
        pass
    assert without_settings(state(tmp_path)) == without_settings(second)


def test_a_state_comes_over_to_another_machine(tmp_path: Path) -> None:
    """Whole, and under a number of that machine; going back gives the same state, which the code from here opens."""
    here, there = tmp_path / "here", tmp_path / "there"
    with open_folder(here) as folder:
        admit(folder)
    first = two_days(here)
    files = copied(here)
    with open_on(there, "2026-12-09") as folder:
        brought = StoredStates(folder).bring(files)
        assert (brought.day, brought.why, brought.number) == ("2026-12-01", Why.BROUGHT, 1)
        StoredStates(folder).go_back(brought.name)
    with open_on(there, "2026-12-09") as folder:
        let_in(folder)
        assert [each.id for each in StoredPlays(folder).of(LEARNER)] == [play(1).id, play(2).id]
    assert without_settings(state(there)) == without_settings(first)


def test_what_nothing_would_open_here_is_not_taken_in(tmp_path: Path) -> None:
    """A copy of another machine on which no PIN was chosen yet: it is told, and everything is as it was."""
    here, there = tmp_path / "here", tmp_path / "there"
    two_days(here)
    two_days(there)
    before = state(there)
    files = copied(here)
    with open_on(there, "2026-12-09") as folder:
        before_it = kept(folder)
        with pytest.raises(StateWithoutKey):
            StoredStates(folder).bring(files)
        assert kept(folder) == before_it
        assert sorted(each.name for each in (there / "generations").iterdir()) == before_it
    with open_on(there, "2026-12-09"):
        pass
    assert without_settings(state(there)) == without_settings(before)


@pytest.mark.parametrize("is_class_list_renewed", [True, False])
def test_a_copy_from_before_a_removal_comes_back_where_it_was_kept(
    tmp_path: Path, *, is_class_list_renewed: bool
) -> None:
    """It brings the keys that were taken off since, nobody is asked for a code, and what was counted stays."""
    with open_folder(tmp_path) as folder:
        admit(folder)
        StoredTallies(folder).add(CLASS, LESSON, frozenset()).result(5)
    two_days(tmp_path)
    files = copied(tmp_path)
    with open_on(tmp_path, "2026-12-03") as folder:
        StoredPlays(folder).forget(LEARNER).result(5)
        if is_class_list_renewed:
            folder.writer.run(folder.forget_earlier_classrooms)
    with open_on(tmp_path, "2026-12-03") as folder:
        states = StoredStates(folder)
        undo = states.go_back(states.bring(files).name)
    for number in range(0, 60, 3):
        cut_short(tmp_path, number)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert not folder.keys.is_locked
        assert StoredClassrooms(folder).load() == CLASSROOM
        assert [each.id for each in StoredPlays(folder).of(LEARNER)] == [play(1).id, play(2).id]
        assert StoredTallies(folder).of(CLASS, LESSON).plays == 1
    with open_on(tmp_path, "2026-12-03") as folder:
        StoredStates(folder).go_back(undo.name)
    with open_on(tmp_path, "2026-12-03") as folder:
        assert not folder.keys.is_locked
        assert StoredClassrooms(folder).load() == Classroom()
        assert StoredPlays(folder).of(LEARNER) == ()


def cut_short(path: Path, after: int) -> None:
    """Open a folder on a disk that fails after so many calls."""
    calls = count()
    dead = Fault(errno.EIO)
    disk = FaultyDisk(RealDisk(), lambda *_: dead if next(calls) >= after else None)
    with suppress(RebungError):
        open_on(path, "2026-12-03", disk).close()


def test_a_copy_that_would_leave_children_no_room_is_not_taken_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told, and nothing of it stays."""
    two_days(tmp_path)
    files = copied(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        before = sorted((tmp_path / "generations").iterdir())
        monkeypatch.setattr("app.storage.generations.ROOM", 1 << 60)
        with pytest.raises(CannotKeepState):
            StoredStates(folder).bring(files)
        assert sorted((tmp_path / "generations").iterdir()) == before


def test_a_state_of_another_school_goes_when_somebody_is_removed_here(tmp_path: Path) -> None:
    """Nobody here can take a name out of it; those of here stay."""
    here, there = tmp_path / "here", tmp_path / "there"
    with open_folder(here) as folder:
        admit(folder)
    two_days(here)
    two_days(there)
    files = copied(here)
    with open_on(there, "2026-12-09") as folder:
        StoredStates(folder).bring(files)
        assert len(kept(folder)) == 3
        StoredPlays(folder).forget(LEARNER).result(5)
        assert kept(folder) == ["2026-12-01-000001", "2026-12-02-000002"]


def test_nothing_is_taken_of_what_is_not_whole(tmp_path: Path) -> None:
    """A file too few, too many, twice, changed, or before the list: no state comes of it."""
    here, there = tmp_path / "here", tmp_path / "there"
    two_days(here)
    files = copied(here)
    name, raw = files[-1]
    listed = files[:2]
    wrong = [
        [],
        files[:2],
        files[:-1],
        [*files, files[-1]],
        [*files, ("learners/" + "0f" * 16 + ".a", raw)],
        [*files[:-1], (name, raw + b" ")],
        files[::-1],
        [("manifest.a", listed[0][1][:-1]), *files[2:]],
    ]
    with open_on(there, "2026-12-02") as folder:
        for each in wrong:
            with pytest.raises(StateDamaged):
                StoredStates(folder).bring(each)
        assert kept(folder) == []
        assert list((there / "generations").glob("*")) == []


def test_a_copy_of_a_newer_program_is_told_apart(tmp_path: Path) -> None:
    """Nothing of it is taken."""
    two_days(tmp_path)
    with open_on(tmp_path, "2026-12-02") as folder:
        manifest = look(RealDisk(), tmp_path / "generations" / FIRST)
        assert manifest is not None
        newer = written(msgspec.structs.replace(manifest, versions={"classroom": 99}))
        files = list(StoredStates(folder).files(FIRST))
        with pytest.raises(NewerFormat):
            StoredStates(folder).bring([("manifest.a", newer), *files[2:]])
        assert len(kept(folder)) == 2


def test_what_is_not_there_or_damaged_is_told_and_nothing_is_asked_for(tmp_path: Path) -> None:
    """The next opening changes nothing."""
    two_days(tmp_path)
    before = without_settings(state(tmp_path))
    victim = tmp_path / "generations" / FIRST / f"learners/{LEARNER}.a"
    victim.write_bytes(victim.read_bytes()[:-1])
    with open_on(tmp_path, "2026-12-02") as folder:
        states = StoredStates(folder)
        with pytest.raises(NoSuchState):
            states.go_back("2026-12-01-000099")
        with pytest.raises(StateDamaged):
            states.go_back(FIRST)
        with pytest.raises(StateDamaged):
            list(states.files(FIRST))
        assert len(kept(folder)) == 2
    with open_on(tmp_path, "2026-12-02"):
        pass
    assert without_settings(state(tmp_path)) == before


def test_without_a_state_to_come_back_to_nothing_is_asked_for(tmp_path: Path) -> None:
    """On a full disk the state of now cannot be kept, so there is no going back."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_on(tmp_path, "2026-12-01", disk) as folder:
        fill(folder)
        states = StoredStates(folder)
        first = states.keep()
        assert states.keep() == first
        StoredPlays(folder).save(play(9)).result(5)
        disk.plan = every("open", FULL, under="generations")
        with pytest.raises(CannotKeepState):
            states.go_back(first.name)
        with pytest.raises(CannotKeepState):
            states.keep()
        disk.plan = no_fault
        assert len(kept(folder)) == 1
    assert not (tmp_path / "going-back").exists()
    with pytest.raises(CannotKeepState):
        states.keep()
    assert states.check().mended == 0


def test_the_oldest_state_is_still_there_when_it_is_gone_back_to(tmp_path: Path) -> None:
    """Keeping the state of now makes one more day: closing may not let the one that is wished for go."""
    first: dict[str, bytes] = {}
    for number in range(1, 9):
        with open_on(tmp_path, f"2026-12-{number:02d}") as folder:
            StoredPlays(folder).save(play(number)).result(5)
        first = first or without_settings(state(tmp_path))
    with open_on(tmp_path, "2026-12-08") as folder:
        oldest = kept(folder)[0]
        assert oldest == FIRST
        StoredStates(folder).go_back(oldest)
    with open_on(tmp_path, "2026-12-08"):
        pass
    assert without_settings(state(tmp_path)) == first
