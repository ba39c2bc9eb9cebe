"""A bundle takes the place of the earlier one of its machine whole, or that one stays."""

from __future__ import annotations

import errno
import os
import tracemalloc
from pathlib import Path

import pytest

from app.domain import bundle_errors as errors
from app.exchange.bundles.sticks import FOLDER
from app.exchange.door.json_values import canonical
from app.exchange.keeping import CannotKeep, NoRoom
from app.services.carry_ports import CLASS_PART, FoundBundle
from app.services.making import Making, Stopped
from tests.exchange.bundles.carried import (
    AYU,
    BUDI,
    DEVICE,
    KEY,
    NAME,
    OTHER_DEVICE,
    OTHER_SECRET,
    PARTS,
    SECRET,
    names,
    only,
    put,
    read,
    stick,
)


def test_a_machine_writes_over_its_own_file_alone(tmp_path: Path) -> None:
    """What a pulled stick has left of it goes; what another machine is writing there stays."""
    put(tmp_path)
    other = put(tmp_path, OTHER_DEVICE, parts={CLASS_PART: b"other"})
    (tmp_path / FOLDER / f".{NAME}.01234567.part").write_bytes(b"half")
    its_part = tmp_path / FOLDER / f".{OTHER_DEVICE}.zip.01234567.part"
    its_part.write_bytes(b"half")
    put(tmp_path, counter=8, parts={CLASS_PART: b"new"})

    bundles, place = stick(tmp_path)
    first, second = (each for each in bundles.found(place) if isinstance(each, FoundBundle))
    assert (first.counter, read(tmp_path, first)) == (8, {CLASS_PART: b"new"})
    assert (second.counter, read(tmp_path, second)) == (7, {CLASS_PART: b"other"})
    assert names(tmp_path) == {NAME, other.name, its_part.name}


def test_a_part_is_taken_out_of_the_file_of_any_machine(tmp_path: Path) -> None:
    """The rest stays as it was. What that machine has written meanwhile is not written over."""
    put(tmp_path)
    before, bundles = only(tmp_path), stick(tmp_path)[0]
    with pytest.raises(errors.BundleOfAnotherSchool):
        bundles.without(before, OTHER_SECRET, [AYU])
    bundles.without(before, SECRET, ["ff" * 16])
    assert only(tmp_path) == before

    bundles.without(before, SECRET, [AYU, "ff" * 16])
    after = only(tmp_path)
    assert read(tmp_path, after) == {name: plain for name, plain in PARTS.items() if name != AYU}
    assert (after.device, after.counter, bundles.key_of(after)) == (DEVICE, 7, KEY)
    put(tmp_path, counter=8)
    with pytest.raises(errors.BundleGone):
        bundles.without(after, SECRET, [BUDI])
    with pytest.raises(errors.BundleGone):
        read(tmp_path, after)
    assert read(tmp_path, only(tmp_path)) == PARTS
    assert names(tmp_path) == {NAME}


@pytest.mark.parametrize(
    "change",
    [
        {"salt": "05" * 15},
        {"rounds": 65},
        {"memory": 1 << 20},
        {"wrapped": "77" * 201},
        {"wrapped": ""},
        {"a": 1},
    ],
)
def test_a_key_that_nobody_should_try_is_not_written_and_not_read(
    tmp_path: Path, change: dict[str, str | int]
) -> None:
    """A hostile one would take the memory of a machine."""
    bundles, place = stick(tmp_path)
    key = {**KEY, **change}
    with pytest.raises(ValueError, match="no key"):
        bundles.write(place, (DEVICE, 1), [], SECRET, key, Making())
    put(tmp_path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("app.exchange.bundles.writing.written_key", canonical)
        bundles.write(place, (DEVICE, 1), [], SECRET, key, Making())
    with pytest.raises(errors.BundleChanged):
        bundles.key_of(only(tmp_path))


@pytest.mark.parametrize(("code", "error"), [(errno.ENOSPC, NoRoom), (errno.EIO, CannotKeep)])
def test_a_full_stick_keeps_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, error: type[CannotKeep]
) -> None:
    """So does one that fails, one that reads otherwise than was written, and somebody who does not want to wait."""
    put(tmp_path)
    before = only(tmp_path)

    def refuse(_: int) -> None:
        raise OSError(code, "refused")

    sync = os.fsync

    def spoil(handle: int) -> None:
        sync(handle)
        os.pwrite(handle, b"X", 200)

    for fails, expected in ((refuse, error), (spoil, CannotKeep)):
        monkeypatch.setattr(os, "fsync", fails)
        with pytest.raises(expected) as told:
            put(tmp_path, counter=8)
        assert type(told.value) is expected
        monkeypatch.setattr(os, "fsync", sync)
    making = Making()
    making.stop()
    bundles, place = stick(tmp_path)
    with pytest.raises(Stopped):
        bundles.write(place, (DEVICE, 8), PARTS.items(), SECRET, None, making)
    assert only(tmp_path) == before
    assert names(tmp_path) == {NAME}


def test_more_than_a_file_may_hold_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many parts, one that is too large, or all together; nothing leads out of the stick either."""
    put(tmp_path)
    before = only(tmp_path)
    for limit in ("writing.MOST_PARTS", "manifest.MOST_PLAIN", "writing.MOST_BYTES"):
        with monkeypatch.context() as patched:
            patched.setattr(f"app.exchange.bundles.{limit}", 2)
            with pytest.raises(errors.BundleTooLarge):
                put(tmp_path, counter=8)
    assert only(tmp_path) == before
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    (elsewhere / FOLDER).symlink_to(tmp_path)
    with pytest.raises(CannotKeep):
        put(elsewhere)


def test_of_large_parts_one_is_in_memory_at_a_time(tmp_path: Path) -> None:
    """However many packs of lessons there are, writing and reading take no more room than for one."""
    bundles, place = stick(tmp_path)
    peaks = []
    for many in (1, 4):
        names = [f"packs/{number:032x}" for number in range(many)]
        tracemalloc.start()
        try:
            parts = ((name, bytes(4 << 20)) for name in names)
            bundles.write(place, (DEVICE, many), parts, SECRET, None, Making())
            for _ in bundles.read(only(tmp_path), SECRET, names):
                pass
            peaks.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
    assert peaks[1] < peaks[0] + (1 << 20), peaks
