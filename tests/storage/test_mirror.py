"""The mirror follows within five seconds, and its troubles are nobody else's."""

from __future__ import annotations

from app.storage.mirror import AGAIN_SECONDS, DELAY_SECONDS, MirrorKeeper
from app.storage.places import Kind
from app.storage.sealing import unseal
from app.storage.survey import mirror_of, newest
from tests.storage.databases import opened, place_of, state
from tests.storage.disks import BROKEN, FaultyDisk, MemoryDisk, every, no_fault

PLACE = place_of()


class HandClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def plays_in_mirror(disk: MemoryDisk) -> int:
    """Return how many plays the mirror holds."""
    best = newest(mirror_of(disk, PLACE))
    return len(best.sealed.tables["plays"]) if best and best.sealed else 0


def test_a_copy_is_made_when_its_time_has_come() -> None:
    """Nothing is copied before the delay is over, and all of it after; the delay is within the promise."""
    disk, clock = MemoryDisk(), HandClock()
    keeper = MirrorKeeper(disk, clock)
    opened(disk).slots.write(state(1))
    keeper.changed(PLACE)
    assert keeper.step() == DELAY_SECONDS < 5
    assert plays_in_mirror(disk) == 0
    clock.now += DELAY_SECONDS
    assert keeper.step() is None
    assert plays_in_mirror(disk) == 1


def test_many_saves_do_not_put_the_copy_off() -> None:
    """The delay counts from the first save that is not copied yet."""
    disk, clock = MemoryDisk(), HandClock()
    keeper = MirrorKeeper(disk, clock)
    slots = opened(disk).slots
    for number in range(1, 5):
        slots.write(state(number))
        keeper.changed(PLACE)
        clock.now += 1
    keeper.step()
    assert plays_in_mirror(disk) == 4


def test_copies_go_into_the_older_file_in_turn() -> None:
    """A power cut while copying leaves the earlier copy whole."""
    disk = MemoryDisk()
    keeper = MirrorKeeper(disk, HandClock())
    slots = opened(disk).slots
    for number in range(1, 4):
        slots.write(state(number))
        keeper.changed(PLACE)
        keeper.catch_up()
    seals = [unseal(disk.read(PLACE.mirror(suffix))) for suffix in "ab"]
    assert [seal.generation for seal in seals if seal] == [3, 2]


def test_a_state_that_is_copied_is_not_copied_again() -> None:
    """Catching up twice costs nothing the second time."""
    disk = MemoryDisk()
    keeper = MirrorKeeper(disk, HandClock())
    opened(disk).slots.write(state(1))
    for _ in range(2):
        keeper.changed(PLACE)
        keeper.catch_up()
    assert disk.syncs == 2


def test_one_step_makes_one_copy() -> None:
    """Between two jobs at most one copy is made, so that no answer waits for many."""
    disk, clock = MemoryDisk(), HandClock()
    keeper = MirrorKeeper(disk, clock)
    for kind in (Kind.SETTINGS, Kind.CLASSROOM):
        opened(disk, kind).slots.write(state(1))
        keeper.changed(place_of(kind))
    clock.now += DELAY_SECONDS
    disk.syncs = 0
    assert keeper.step() == 0.0
    assert disk.syncs == 1
    assert keeper.step() is None


def test_a_failing_mirror_is_noted_and_tried_again_later() -> None:
    """A mirror that cannot be written is no error, and is tried again after a while."""
    disk, clock = MemoryDisk(), HandClock()
    faulty = FaultyDisk(disk, every("write", BROKEN, under="mirror"))
    keeper = MirrorKeeper(faulty, clock)
    opened(disk).slots.write(state(1))
    keeper.changed(PLACE)
    keeper.catch_up()
    assert (keeper.failures, keeper.is_behind, keeper.step()) == (1, True, AGAIN_SECONDS)
    faulty.plan = no_fault
    clock.now += AGAIN_SECONDS
    keeper.step()
    assert (keeper.is_behind, plays_in_mirror(disk)) == (False, 1)


def test_tallies_have_no_mirror() -> None:
    """A tally is never copied."""
    disk = MemoryDisk()
    keeper = MirrorKeeper(disk, HandClock())
    place = place_of(Kind.TALLIES)
    opened(disk, Kind.TALLIES).slots.write(state(1))
    keeper.changed(place)
    keeper.catch_up()
    assert not any("mirror" in str(path) for path in disk.seen)
