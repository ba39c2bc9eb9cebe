"""Whole writes or an error, on a real disk too."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from app.storage import disk as module
from app.storage.disk import RealDisk, is_full, write_new, write_through
from tests.storage.disks import FORBIDDEN, TAKES_LITTLE, TAKES_NOTHING, FaultyDisk, every


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """A shorter text leaves nothing of a longer one behind, and missing folders are made."""
    path = tmp_path / "a" / "b" / "file"
    for data in (b"a long text", b"short", b""):
        write_through(RealDisk(), path, data)
        assert RealDisk().read(path) == data


def test_a_disk_that_takes_little_at_a_time_gets_everything(tmp_path: Path) -> None:
    """Short writes are gone on with."""
    write_through(FaultyDisk(RealDisk(), every("write", TAKES_LITTLE)), tmp_path / "file", b"x" * 100)
    assert (tmp_path / "file").read_bytes() == b"x" * 100


def test_a_disk_that_takes_nothing_is_an_error(tmp_path: Path) -> None:
    """A write that takes no byte is not tried for ever."""
    with pytest.raises(OSError, match="takes no more bytes"):
        write_through(FaultyDisk(RealDisk(), every("write", TAKES_NOTHING)), tmp_path / "file", b"x")


def test_what_is_kept_aside_never_replaces_anything(tmp_path: Path) -> None:
    """The second file of a name gets the next number."""
    first = write_new(RealDisk(), tmp_path, "classroom.a", b"1")
    second = write_new(RealDisk(), tmp_path, "classroom.a", b"2")
    assert [(path.name, path.read_bytes()) for path in (first, second)] == [
        ("classroom.a.1", b"1"),
        ("classroom.a.2", b"2"),
    ]


def test_a_full_disk_is_told_from_a_broken_one() -> None:
    """No space and no quota mean full; nothing else does."""
    assert is_full(OSError(errno.ENOSPC, ""))
    assert is_full(OSError(errno.EDQUOT, ""))
    assert not is_full(OSError(errno.EIO, ""))


def test_a_file_system_without_folder_sync_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sticks and network folders may refuse to sync a folder; a broken disk may not."""
    real = os.fsync

    def refuse(number: int, handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, "planned")
        real(handle)

    monkeypatch.setattr(module.os, "fsync", lambda handle: refuse(errno.EINVAL, handle))  # type: ignore[attr-defined]
    write_through(RealDisk(), tmp_path / "one", b"1")
    monkeypatch.setattr(module.os, "fsync", lambda handle: refuse(errno.EIO, handle))  # type: ignore[attr-defined]
    with pytest.raises(OSError, match="planned"):
        write_through(RealDisk(), tmp_path / "two", b"2")


def test_a_forbidden_file_is_an_error_and_stays(tmp_path: Path) -> None:
    """What may not be opened is not changed."""
    path = tmp_path / "file"
    path.write_bytes(b"before")
    with pytest.raises(PermissionError):
        write_through(FaultyDisk(RealDisk(), every("open", FORBIDDEN)), path, b"after")
    assert path.read_bytes() == b"before"
