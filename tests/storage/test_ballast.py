"""One mebibyte is held back, given free when the disk is full, and held back again later."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.storage.ballast import SIZE, Ballast
from app.storage.disk import RealDisk
from tests.storage.disks import FULL, FaultyDisk, every


def test_a_mebibyte_is_held_back_and_given_free(tmp_path: Path) -> None:
    """The file has its size, goes when released, and comes back."""
    held = Ballast(RealDisk(), tmp_path)
    held.restore()
    assert (held.is_in_place, (tmp_path / "ballast").stat().st_size) == (True, SIZE)
    held.release()
    assert (held.is_in_place, list(tmp_path.iterdir())) == (False, [])
    held.restore()
    assert held.is_in_place


def test_releasing_what_is_not_there_is_no_harm(tmp_path: Path) -> None:
    """Space can be asked for twice."""
    held = Ballast(RealDisk(), tmp_path)
    held.release()
    assert not held.is_in_place


def test_on_a_full_disk_nothing_is_left_behind(tmp_path: Path) -> None:
    """A ballast that cannot be written whole takes no space."""
    held = Ballast(FaultyDisk(RealDisk(), every("write", FULL)), tmp_path)
    held.restore()
    assert list(tmp_path.iterdir()) == []


def test_the_last_space_is_left_to_the_lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With little space left none is held back."""
    little = shutil.disk_usage(tmp_path)._replace(free=3 * SIZE)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: little)
    held = Ballast(RealDisk(), tmp_path)
    held.restore()
    assert not held.is_in_place
