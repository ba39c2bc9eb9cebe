"""Whatever has happened to its files, a database opens, uses the best that is left, and says so once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from app.domain.errors import NewerFormat
from app.storage import sealing
from app.storage.mirror import MirrorKeeper
from app.storage.opening import Opener, Restoration, Source
from app.storage.places import Kind
from app.storage.sealing import seal
from tests.storage.databases import FOLDER, LEARNER, opened, place_of, state
from tests.storage.disks import BROKEN, FORBIDDEN, FULL, FaultyDisk, MemoryDisk, every, no_fault

PLACE = place_of()
A, B, C = (PLACE.slot(suffix) for suffix in "abc")
MIRROR_A, MIRROR_B = (PLACE.mirror(suffix) for suffix in "ab")


def disk_of(states: int, *, mirrored: bool = False) -> MemoryDisk:
    """Return a disk on which a database was saved so many times, its mirror up to date if asked for."""
    disk = MemoryDisk()
    slots = opened(disk).slots
    keeper = MirrorKeeper(disk, lambda: 0.0)
    for number in range(1, states + 1):
        slots.write(state(number))
        if mirrored:
            keeper.changed(PLACE)
            keeper.catch_up()
    return disk


def damaged(disk: MemoryDisk, *paths: Path) -> MemoryDisk:
    """Turn a bit in each of these files."""
    for path in paths:
        raw = bytearray(disk.read(path))
        raw[len(raw) // 2] ^= 4
        disk.put(path, bytes(raw))
    return disk


def told(disk: MemoryDisk) -> Restoration:
    """Open the database and return what it tells; at the second opening it must tell nothing."""
    restoration = opened(disk).restoration
    assert restoration is not None
    assert opened(disk).restoration is None
    return restoration


def test_a_new_database_is_empty_and_leaves_no_file() -> None:
    """Opening alone writes nothing and tells nothing."""
    disk = MemoryDisk()
    fresh = opened(disk)
    assert (fresh.restoration, fresh.mirror_is_behind, disk.seen) == (None, False, {})
    assert fresh.slots.read() == {"format": {"1": {"kind": "learner", "version": 1}}}


def test_a_sound_database_tells_nothing() -> None:
    """Nothing is told, and nothing written, when nothing is damaged."""
    for states in (1, 2, 3):
        disk = disk_of(states, mirrored=True)
        before = dict(disk.kept)
        sound = opened(disk)
        assert (sound.restoration, sound.mirror_is_behind, disk.kept) == (None, False, before)


def test_a_damaged_slot_is_replaced_by_the_other() -> None:
    """Without a mirror the other slot is used, told once, and the damaged bytes are kept."""
    disk = damaged(disk_of(4), B)
    bytes_before = disk.read(B)
    kept = FOLDER / "damaged" / f"{LEARNER.replace('/', '-')}.b.1"
    assert told(disk) == Restoration(LEARNER, Source.OTHER_SLOT, 1, (kept,))
    assert disk.read(kept) == bytes_before
    assert opened(disk).slots.read() == state(3)


def test_what_may_be_missing_is_not_called_whole() -> None:
    """Damage in the older slot loses nothing; damage in the newer may lose the last save, and says so."""
    assert told(damaged(disk_of(4), A)).is_whole
    assert not told(damaged(disk_of(4), B)).is_whole
    assert not told(damaged(disk_of(4), A, B)).is_whole


def test_the_mirror_is_used_when_it_is_newer() -> None:
    """With an up-to-date mirror a damaged newest slot costs nothing."""
    disk = damaged(disk_of(4, mirrored=True), B)
    assert told(disk).used is Source.MIRROR
    assert opened(disk).slots.read() == state(4)


def test_both_slots_may_be_damaged_when_there_is_a_mirror() -> None:
    """The mirror alone brings everything back, and both damaged files are kept."""
    disk = damaged(disk_of(4, mirrored=True), A, B)
    restoration = told(disk)
    assert (restoration.used, restoration.damaged, len(restoration.kept)) == (Source.MIRROR, 2, 2)
    assert opened(disk).slots.read() == state(4)


def test_any_one_file_may_be_gone() -> None:
    """A file that has vanished is noticed, told, and nothing is lost."""
    for path in (A, B):
        disk = disk_of(4, mirrored=True)
        del disk.seen[path]
        assert told(disk).damaged == 1
        assert opened(disk).slots.read() == state(4)


def test_all_slots_may_be_gone_when_there_is_a_mirror() -> None:
    """A learner's file that was deleted comes back from the mirror."""
    disk = disk_of(4, mirrored=True)
    del disk.seen[A], disk.seen[B]
    assert told(disk) == Restoration(LEARNER, Source.MIRROR, 2)
    assert opened(disk).slots.read() == state(4)


def test_when_nothing_is_left_that_is_told_and_all_bytes_are_kept() -> None:
    """If every file is damaged, the database begins anew, and the old bytes are kept."""
    disk = damaged(disk_of(4), A, B)
    restoration = told(disk)
    assert (restoration.used, restoration.damaged, len(restoration.kept)) == (Source.NOTHING, 2, 2)
    assert "plays" not in opened(disk).slots.read()


def test_a_damaged_mirror_beside_sound_slots_is_only_copied_again() -> None:
    """Damage in the second copy loses nothing and is no news."""
    disk = damaged(disk_of(4, mirrored=True), MIRROR_B)
    found = opened(disk)
    assert (found.restoration, found.mirror_is_behind) == (None, True)


def test_a_torn_write_leaves_the_state_before_it() -> None:
    """A slot cut short at any byte leaves the other slot's state."""
    whole = disk_of(4).read(B)
    for length in range(len(whole)):
        disk = disk_of(4)
        disk.put(B, whole[:length])
        assert opened(disk).slots.read() == state(3)


def test_a_file_that_cannot_be_read_now_never_wins_later() -> None:
    """When a bad file becomes readable again after newer writes, the newer writes count."""
    disk = disk_of(4)
    hidden = disk.read(B)
    faulty = FaultyDisk(disk, every("read", BROKEN, under=".b"))
    slots = opened(faulty).slots
    slots.write(state(9))
    disk.put(B, hidden)
    assert opened(disk).slots.read() == state(9)


def test_damaged_bytes_are_not_overwritten_before_they_are_kept() -> None:
    """On a full disk, where nothing can be kept aside, the damaged slot stays as it is."""
    disk = damaged(disk_of(4), B)
    before = disk.read(B)
    faulty = FaultyDisk(disk, every("write", FULL))
    Opener(faulty).open(PLACE)
    assert disk.read(B) == before


def test_a_full_disk_that_gets_room_goes_on_after_damage() -> None:
    """Damage met on a full disk: as soon as there is room, writes work and the bytes are kept."""
    disk = damaged(disk_of(4), B)
    faulty = FaultyDisk(disk, every("write", FULL))
    slots = Opener(faulty).open(PLACE).slots
    faulty.plan = no_fault
    slots.write(state(5))
    assert opened(disk).slots.read() == state(5)
    assert any("damaged" in str(path) for path in disk.seen)


def test_a_slot_that_may_not_be_read_is_not_damage() -> None:
    """A file that another program holds is not overwritten: opening fails instead."""
    disk = disk_of(4)
    with pytest.raises(PermissionError):
        opened(FaultyDisk(disk, every("read", FORBIDDEN, under=".b")))
    assert opened(disk).slots.read() == state(4)


def test_a_third_slot_counts_when_reading() -> None:
    """A state that was saved in the third file is found, and a fourth write goes on from it."""
    disk = disk_of(2)
    faulty = FaultyDisk(disk, every("sync", BROKEN, under=".a"))
    opened(faulty).slots.write(state(3))
    found = opened(disk)
    assert (found.slots.read(), found.restoration) == (state(3), None)
    found.slots.write(state(4))
    assert opened(disk).slots.read() == state(4)


def test_files_of_a_newer_program_are_refused_untouched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A seal of a later format is refused, and no byte of the folder changes."""
    disk = disk_of(4)
    monkeypatch.setattr(sealing, "PLAIN", sealing.FORMAT + 1)
    disk.put(B, seal(5, state(5)))
    monkeypatch.undo()
    before = dict(disk.seen)
    with pytest.raises(NewerFormat):
        opened(disk)
    assert disk.seen == before


def test_an_earlier_tally_left_by_a_power_cut_is_replaced() -> None:
    """When power went between the two slots of a tally, opening makes them equal and tells nothing."""
    disk = MemoryDisk()
    place = place_of(Kind.TALLIES)
    disk.put(place.slot("a"), seal(3, state(3)))
    disk.put(place.slot("b"), seal(2, state(2)))
    assert opened(disk, Kind.TALLIES).restoration is None
    assert all(b"play-3" in raw for raw in disk.seen.values())


def test_a_damaged_tally_beside_a_whole_one_is_not_kept() -> None:
    """The damaged bytes of a tally may hold another state, so they are kept only if they are all there is."""
    disk = MemoryDisk()
    place = place_of(Kind.TALLIES)
    disk.put(place.slot("a"), seal(3, state(3)))
    disk.put(place.slot("b"), seal(2, state(2))[:-1])
    restoration = opened(disk, Kind.TALLIES).restoration
    assert restoration == Restoration("tallies", Source.OTHER_SLOT, 1, is_whole=True)
    assert set(disk.seen) == {place.slot("a"), place.slot("b")}


def test_any_bytes_open() -> None:
    """Random bytes in any of the files never stop a database from opening."""
    chance = random.Random(8)
    for _ in range(300):
        disk = disk_of(chance.randrange(5), mirrored=chance.random() < 0.5)
        for path in (A, B, C, MIRROR_A, MIRROR_B):
            if chance.random() < 0.5:
                disk.put(path, chance.randbytes(chance.randrange(300)))
        opened(disk).slots.write(state(7))
        assert opened(disk).slots.read() == state(7)
