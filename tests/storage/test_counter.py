"""Numbers grow, are never used twice, and cost next to nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tinydb import TinyDB

from app.domain.errors import CannotSave
from app.storage.counter import BLOCK, Counter, Stamp, new_device_id
from app.storage.places import Kind
from tests.storage.databases import opened
from tests.storage.disks import BROKEN, FaultyDisk, MemoryDisk, every, no_fault


def settings(disk: MemoryDisk | FaultyDisk) -> TinyDB:
    """Open the settings on a disk."""
    slots = opened(disk, Kind.SETTINGS).slots
    return TinyDB(storage=lambda: slots)


def ids(*each: str) -> Callable[[], str]:
    """Return a maker of these ids, in order."""
    left = list(each)
    return lambda: left.pop(0)


def test_numbers_grow_by_one_and_carry_the_device() -> None:
    """Each stamp has the next number and this machine's id."""
    counter = Counter(settings(MemoryDisk()), ids("d"))
    assert [counter.take() for _ in range(3)] == [Stamp("d", 1), Stamp("d", 2), Stamp("d", 3)]


def test_a_thousand_numbers_cost_one_write() -> None:
    """Numbers are reserved a block at a time."""
    disk = MemoryDisk()
    counter = Counter(settings(disk))
    for _ in range(BLOCK):
        counter.take()
    assert disk.syncs == 1
    counter.take()
    assert disk.syncs == 2


def test_after_a_restart_no_number_comes_again() -> None:
    """The same device goes on above everything it may have used."""
    disk = MemoryDisk()
    first = Counter(settings(disk), ids("d"))
    used = [first.take().counter for _ in range(5)]
    again = Counter(settings(disk), ids("other")).take()
    assert again.device == "d"
    assert again.counter > max(used)


def test_numbers_met_elsewhere_are_exceeded() -> None:
    """A record with a higher number makes all later ones higher still, and restarts keep that."""
    disk = MemoryDisk()
    counter = Counter(settings(disk))
    counter.seen(50_000)
    assert counter.take().counter == 50_001
    assert Counter(settings(disk)).take().counter > 50_001


def test_restored_settings_make_a_new_device() -> None:
    """When a reservation may be forgotten, the machine goes on under a new id, above what is known."""
    disk = MemoryDisk()
    Counter(settings(disk), ids("d")).take()
    again = Counter(settings(disk), ids("e"), is_restored=True)
    assert again.take() == Stamp("e", BLOCK + 1)
    assert Counter(settings(disk), ids("f")).device == "e"


def test_a_reservation_that_fails_gives_no_number() -> None:
    """Without a saved reservation there is no number; later there is."""
    faulty = FaultyDisk(MemoryDisk(), every("sync", BROKEN))
    counter = Counter(settings(faulty))
    counter.prepare()
    with pytest.raises(CannotSave):
        counter.take()
    faulty.plan = no_fault
    assert counter.take().counter == 1


def test_a_device_id_has_128_random_bits() -> None:
    """Ids are 32 hexadecimal digits, and no two are alike."""
    made = {new_device_id() for _ in range(100)}
    assert len(made) == 100
    assert all(len(each) == 32 and int(each, 16) >= 0 for each in made)
