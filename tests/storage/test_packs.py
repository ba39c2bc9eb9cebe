"""Packs of lessons on the disk: whole or not at all, whatever the power and the disk do."""

from __future__ import annotations

import errno
import random
from pathlib import Path

import pytest

from app.domain.errors import CannotSave, NewerFormat
from app.domain.pack_errors import PackDamaged, PackGone
from app.storage.packs import PACKS, PackSlots, StoredPacks
from app.storage.sealing import HEADER_LENGTH, seal_body
from tests.storage.disks import Fault, FaultyDisk, MemoryDisk, Plan
from tests.storage.folders import open_folder

FOLDER = Path("/data/packs")
OLD, NEW = b"three" * 400, b"four!" * 700
GONE = b"gone"


def failing_at(call: int) -> Plan:
    """Return a plan by which one call fails, and every later one: the power is gone."""
    return lambda number, _call, _path: Fault(errno.EIO) if number >= call else None


def held(disk: MemoryDisk, *, seed: int = 0) -> bytes:
    """Return what is read after the power came back."""
    try:
        return PackSlots(disk.after_power_cut(random.Random(seed)), FOLDER).read("kites")
    except (PackGone, PackDamaged):
        return GONE


@pytest.mark.parametrize("call", range(1, 12))
@pytest.mark.parametrize("here", [GONE, OLD])
def test_no_power_cut_leaves_half_a_pack(call: int, here: bytes) -> None:
    """Cut at any call, what was here stays whole or the new one is; acknowledged it is the new one."""
    disk = MemoryDisk()
    if here == OLD:
        PackSlots(disk, FOLDER).keep("kites", 3, OLD)
    faulty = FaultyDisk(disk, failing_at(call))
    try:
        PackSlots(faulty, FOLDER).keep("kites", 4, NEW)
        fine = {NEW}
    except OSError:
        fine = {here, NEW}
    assert {held(disk, seed=seed) for seed in range(20)} <= fine


@pytest.mark.parametrize("call", range(1, 8))
def test_no_earlier_version_comes_forth(call: int) -> None:
    """Whenever a removal is cut short, the newest version is here or none is."""
    disk = MemoryDisk()
    disk.put(FOLDER / "kites.a", seal_body(4, NEW))
    disk.put(FOLDER / "kites.b", seal_body(3, OLD))
    try:
        PackSlots(FaultyDisk(disk, failing_at(call)), FOLDER).remove("kites")
        fine = {GONE}
    except OSError:
        fine = {NEW, GONE}
    assert {held(disk, seed=seed) for seed in range(20)} <= fine


def test_packs_lie_in_the_data_folder(tmp_path: Path) -> None:
    """They come back at the next opening; damage and a newer seal are told, and can be removed."""
    with open_folder(tmp_path) as folder:
        packs = StoredPacks(folder)
        assert packs.ids() == ()
        packs.keep("kites", 3, OLD).result()
        packs.keep("kites", 4, NEW).result()
        packs.keep("boats", 1, OLD).result()
    (tmp_path / PACKS / "drums.a").write_bytes(seal_body(1, OLD).replace(b"sealed 0001", b"sealed 0009"))
    (tmp_path / PACKS / "not a pack.txt").write_text("x", encoding="utf-8")
    slot = next((tmp_path / PACKS).glob("boats.*"))
    slot.write_bytes(slot.read_bytes()[: HEADER_LENGTH + 9])
    with open_folder(tmp_path) as folder:
        packs = StoredPacks(folder)
        assert packs.ids() == ("boats", "drums", "kites")
        assert packs.read("kites") == NEW
        with pytest.raises(PackDamaged):
            packs.read("boats")
        for pack in ("boats", "drums"):
            packs.remove(pack).result()
        assert packs.ids() == ("kites",)
        with pytest.raises(PackGone):
            packs.read("drums")
    with pytest.raises(CannotSave):
        packs.keep("late", 1, OLD).result()


def test_a_pack_of_a_newer_program_is_told(tmp_path: Path) -> None:
    """Its seal holds, and says that a newer program made it: that is no damage."""
    head, body = seal_body(1, OLD)[:HEADER_LENGTH], OLD
    with open_folder(tmp_path) as folder:
        packs = StoredPacks(folder)
        made = resealed(head, body)
        (tmp_path / PACKS).mkdir()
        (tmp_path / PACKS / "drums.a").write_bytes(made)
        with pytest.raises(NewerFormat):
            packs.read("drums")


def resealed(head: bytes, body: bytes) -> bytes:
    """Return a seal that holds, of a format that does not exist yet."""
    from hashlib import sha256

    said = head.rpartition(b" ")[0].replace(b"sealed 0001", b"sealed 0009")
    return said + b" " + sha256(said + body).hexdigest().encode() + b"\n" + body
