"""Sealed slots: what was saved is on the disk, and what could not be saved has changed nothing."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tinydb import TinyDB

from app.domain.errors import CannotSave, DiskFull
from app.storage.places import Kind
from app.storage.sealing import seal, unseal
from tests.storage.databases import opened, place_of, state
from tests.storage.disks import (
    BROKEN,
    FULL,
    TAKES_LITTLE,
    TAKES_NOTHING,
    Fault,
    FaultyDisk,
    MemoryDisk,
    every,
    from_call,
    no_fault,
    only,
)


def generations(disk: MemoryDisk, kind: Kind = Kind.LEARNER) -> dict[str, int]:
    """Return the generation in each slot that is there."""
    found = {}
    for suffix in "abc":
        path = place_of(kind).slot(suffix)
        sealed = unseal(disk.read(path)) if path in disk.seen else None
        if sealed:
            found[suffix] = sealed.generation
    return found


def test_writes_go_into_the_older_slot_in_turn() -> None:
    """Each write replaces the older of the two states."""
    disk = MemoryDisk()
    slots = opened(disk).slots
    met = []
    for number in range(1, 5):
        slots.write(state(number))
        met.append(generations(disk))
    assert met == [{"a": 1}, {"a": 1, "b": 2}, {"a": 3, "b": 2}, {"a": 3, "b": 4}]


def test_a_write_costs_one_sync() -> None:
    """Once both slots exist, a write is one sync of a file and none of a folder."""
    disk = MemoryDisk()
    slots = opened(disk).slots
    slots.write(state(1))
    slots.write(state(2))
    disk.syncs = disk.folder_syncs = 0
    slots.write(state(3))
    assert (disk.syncs, disk.folder_syncs) == (1, 0)


def test_a_new_file_is_named_before_anything_counts_as_saved() -> None:
    """Making a slot syncs its folder, so that a power cut cannot take the name away."""
    disk = MemoryDisk()
    opened(disk).slots.write(state(1))
    assert disk.after_power_cut(random.Random(1)).read(place_of().slot("a")) == seal(1, state(1))


def test_a_write_that_changes_nothing_is_not_written() -> None:
    """A state that is on the disk is not written again."""
    disk = MemoryDisk()
    slots = opened(disk).slots
    slots.write(state(1))
    slots.write(state(1))
    assert disk.syncs == 1


def test_what_is_read_can_be_changed_without_harm() -> None:
    """Reading gives a copy: changing it changes nothing that was saved."""
    slots = opened(MemoryDisk()).slots
    slots.write(state(1))
    slots.read()["plays"].clear()
    assert slots.read() == state(1)


@pytest.mark.parametrize("fault", [FULL, BROKEN, TAKES_NOTHING])
@pytest.mark.parametrize("call", ["open", "write", "truncate", "sync", "close"])
def test_after_one_failure_the_state_lies_in_a_third_file(call: str, fault: Fault) -> None:
    """A slot that fails is given up, and the state is written afresh elsewhere and counts as saved."""
    if fault is TAKES_NOTHING and call != "write":
        fault = BROKEN
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty).slots
    for number in (1, 2, 3):
        slots.write(state(number))
    faulty.plan = every(call, fault, under=".b")
    slots.write(state(4))
    assert generations(disk)["c"] > generations(disk)["a"] == 3
    assert opened(disk).slots.read() == state(4)


def test_a_failed_sync_is_not_called_again_on_the_same_file() -> None:
    """After a failed sync the next sync is one of another file."""
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty).slots
    slots.write(state(1))
    slots.write(state(2))
    synced: list[str] = []

    def first_sync_fails(_number: int, call: str, path: Path) -> Fault | None:
        if call != "sync":
            return None
        synced.append(path.suffix)
        return BROKEN if len(synced) == 1 else None

    faulty.plan = first_sync_fails
    slots.write(state(3))
    assert synced == [".a", ".c"]


def test_the_third_file_is_read_back_before_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that gives back other bytes than were written is found out."""
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty).slots
    slots.write(state(1))
    slots.write(state(2))
    faulty.plan = every("sync", BROKEN, under=".a")
    monkeypatch.setattr(faulty, "read", lambda _path: b"other bytes")
    with pytest.raises(CannotSave):
        slots.write(state(3))
    assert slots.read() == state(2)


def test_a_write_that_takes_little_at_a_time_is_finished() -> None:
    """Short writes are gone on with until all bytes are written."""
    disk = MemoryDisk()
    slots = opened(FaultyDisk(disk, every("write", TAKES_LITTLE))).slots
    slots.write(state(5))
    assert disk.read(place_of().slot("a")) == seal(1, state(5))


@pytest.mark.parametrize(("fault", "error"), [(FULL, DiskFull), (BROKEN, CannotSave)])
def test_a_disk_that_fails_everywhere_is_told_and_changes_nothing(
    fault: Fault, error: type[CannotSave]
) -> None:
    """When no file takes the state, that is said, and the state before stays in memory and on the disk."""
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty).slots
    slots.write(state(1))
    slots.write(state(2))
    faulty.plan = every("sync", fault)
    with pytest.raises(CannotSave) as caught:
        slots.write(state(3))
    assert type(caught.value) is error
    assert slots.read() == state(2)
    assert opened(disk).slots.read() == state(2)


def test_a_failed_sync_never_counts_as_saved() -> None:
    """Of a thousand failing syncs none leads to a state that is believed and not there after a power cut."""
    chance = random.Random(5)
    for number in range(1000):
        disk = MemoryDisk()
        faulty = FaultyDisk(disk, no_fault, chance)
        slots = opened(faulty).slots
        slots.write(state(1))
        slots.write(state(2))
        faulty.plan = every("sync", BROKEN) if number % 2 else only(len(faulty.calls) + 4, BROKEN)
        believed = 2
        try:
            slots.write(state(3))
            believed = 3
        except CannotSave:
            faulty.plan = no_fault
        assert believed == 3 - number % 2
        assert opened(disk.after_power_cut(chance)).slots.read() in (state(believed), state(3))


def test_what_cannot_be_written_is_told_as_not_saved() -> None:
    """A text that no file can hold is an answer that could not be saved, and changes nothing."""
    slots = opened(MemoryDisk()).slots
    slots.write(state(1))
    with pytest.raises(CannotSave):
        slots.write({**state(1), "names": {"1": {"nickname": "\ud800"}}})
    assert slots.read() == state(1)


def test_after_a_failure_the_next_write_works_again() -> None:
    """When space is freed, the very next write is saved."""
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty).slots
    slots.write(state(1))
    slots.write(state(2))
    faulty.plan = every("write", FULL)
    with pytest.raises(DiskFull):
        slots.write(state(3))
    faulty.plan = no_fault
    slots.write(state(4))
    assert opened(disk).slots.read() == state(4)


def test_a_dead_disk_at_any_call_loses_nothing_that_was_saved() -> None:
    """From whichever call on everything fails, what counted as saved is read back."""
    for number in range(1, 60):
        disk = MemoryDisk()
        faulty = FaultyDisk(disk, from_call(number, BROKEN))
        believed = 0
        try:
            slots = opened(faulty).slots
            for each in range(1, 6):
                slots.write(state(each))
                believed = each
        except (CannotSave, OSError):
            faulty.plan = no_fault
        kept = opened(disk).slots.read()
        assert len(kept.get("plays", {})) in (believed, believed + 1)


def test_whatever_a_power_cut_leaves_holds_all_that_was_saved() -> None:
    """After a power cut at any call, with any part of the unsynced sectors written, nothing saved is gone."""
    chance = random.Random(3)
    for number in range(400):
        disk = MemoryDisk()
        faulty = FaultyDisk(disk, from_call(chance.randrange(1, 40), BROKEN), chance)
        believed = 0
        try:
            slots = opened(faulty).slots
            for each in range(1, 8):
                slots.write(state(each * 9))
                believed = each
        except (CannotSave, OSError):
            pass
        left = disk.after_power_cut(chance)
        kept = len(opened(left).slots.read().get("plays", {}))
        assert kept in (believed * 9, believed * 9 + 9), number


def test_both_slots_of_a_tally_hold_the_same_state() -> None:
    """After each write of a tally no earlier state is left anywhere."""
    disk = MemoryDisk()
    slots = opened(disk, Kind.TALLIES).slots
    for number in (1, 2, 3):
        slots.write(state(number))
        bodies = {seal.body for seal in map(unseal, map(bytes, disk.seen.values())) if seal}
        assert len(bodies) == 1


def test_a_tally_that_fails_in_one_slot_leaves_no_earlier_state() -> None:
    """If the second slot of a tally cannot be written, its earlier state goes."""
    disk = MemoryDisk()
    faulty = FaultyDisk(disk, no_fault)
    slots = opened(faulty, Kind.TALLIES).slots
    slots.write(state(1))
    slots.write(state(2))
    faulty.plan = every("sync", BROKEN, under=".b")
    slots.write(state(3))
    assert {unseal(bytes(raw)).tables == state(3) for raw in disk.seen.values()} == {True}  # type: ignore[union-attr]


def test_tinydb_writes_once_for_each_change() -> None:
    """An insert into a new table, an update and an insert into an old one cost one sync each."""
    disk = MemoryDisk()
    slots = opened(disk).slots
    slots.write(state(1))
    slots.write(state(2))
    database = TinyDB(storage=lambda: slots)
    costs = []
    for change in (
        lambda: database.table("new").insert({"id": "x"}),
        lambda: database.table("new").update({"id": "y"}),
        lambda: database.table("new").insert({"id": "z"}),
    ):
        disk.syncs = 0
        change()
        costs.append(disk.syncs)
    assert costs == [1, 1, 1]
