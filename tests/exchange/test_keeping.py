"""A file that is kept is there whole or not at all, and nothing that was there is lost."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from app.exchange.keeping import CannotKeep, NoRoom, keep, places


def names(folder: Path) -> list[str]:
    """Return what lies in a folder, hidden files too."""
    return sorted(each.name for each in folder.iterdir())


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    """Whatever stands there already stays as it is."""
    (tmp_path / "class-report.pdf").write_bytes(b"mine")
    assert keep(b"new", tmp_path, "class-report.pdf") == "class-report-2.pdf"
    assert (tmp_path / "class-report.pdf").read_bytes() == b"mine"
    assert (tmp_path / "class-report-2.pdf").read_bytes() == b"new"
    assert names(tmp_path) == ["class-report-2.pdf", "class-report.pdf"]


@pytest.mark.parametrize(("code", "error"), [(errno.ENOSPC, NoRoom), (errno.EIO, CannotKeep)])
def test_a_full_stick_and_one_that_fails_leave_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, error: type[CannotKeep]
) -> None:
    """The sentence tells the two apart."""

    def refuse(_handle: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(error) as told:
        keep(b"new", tmp_path, "class-report.pdf")
    assert type(told.value) is error
    assert names(tmp_path) == []


def test_what_reads_otherwise_than_it_was_written_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A broken stick says that all is well; reading tells."""
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"other")
    with pytest.raises(CannotKeep):
        keep(b"new", tmp_path, "class-report.pdf")
    assert names(tmp_path) == []


def test_folders_of_the_account_are_offered_where_they_are(tmp_path: Path) -> None:
    """Documents and Desktop; a folder that is not there is not made."""
    (tmp_path / "Documents").mkdir()
    assert [(each.name, each.is_stick) for each in places(tmp_path, roots=())] == [("Documents", False)]
    assert names(tmp_path) == ["Documents"]


def test_sticks_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They lie in the folder of the account, or right there; what is no stick is not offered."""
    home, media = tmp_path / "ratna", tmp_path / "media"
    for each in (home / "Desktop", media / "ratna/BLUE", media / "RED", media / "ratna/no-stick"):
        each.mkdir(parents=True)
    monkeypatch.setattr(Path, "is_mount", lambda path: path.name in {"BLUE", "RED"})
    found = places(home, roots=(str(media),))
    assert [(each.name, each.is_stick) for each in found] == [
        ("BLUE", True),
        ("RED", True),
        ("Desktop", False),
    ]
    assert places(home, roots=(str(tmp_path / "nowhere"),))[0].name == "Desktop"
