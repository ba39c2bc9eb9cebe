"""Lists are found where teachers keep files, and written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.exchange.account_lists import MOST_FOUND
from app.exchange.list_files import AccountFiles
from app.exchange.places import usual_places
from app.services.places import Place, PlaceKind
from app.services.roster_export import CannotWriteList, ListIsThere, ListLine

LINES = (ListLine("Dewi", "6B", "123456"),)


def files_of(*folders: Path) -> AccountFiles:
    """Return the files of these folders."""
    return AccountFiles(lambda: tuple(Place(PlaceKind.STICK, folder, folder.name) for folder in folders))


def test_the_newest_lists_of_all_folders_come_first(tmp_path: Path) -> None:
    """Other files, hidden ones and folders are not among them; a stick that is gone is no trouble."""
    for age, name in enumerate(("new.csv", "b/old.TXT", "older.tsv", "x.xlsx", ".hidden.csv")):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Name\nDewi\n", encoding="utf-8")
        os.utime(path, (1_000_000_000 - age * 100_000,) * 2)
    (tmp_path / "folder.csv").mkdir()
    found = files_of(tmp_path, tmp_path / "b", tmp_path / "gone").newest()

    assert [each.path.name for each in found] == ["new.csv", "old.TXT", "older.tsv"]
    assert [each.day for each in found] == ["2001-09-09", "2001-09-07", "2001-09-06"]


def test_of_many_lists_the_newest_are_shown(tmp_path: Path) -> None:
    """A folder with hundreds does not fill the screen."""
    for number in range(MOST_FOUND + 5):
        (tmp_path / f"{number}.csv").touch()

    assert len(files_of(tmp_path).newest()) == MOST_FOUND


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    """A folder, nothing at all, a name that no system takes, and a pipe, which would never end."""
    odd = [tmp_path, tmp_path / "nothing.csv", Path("\0.csv"), Path("x" * 5000)]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        odd.append(tmp_path / "pipe.csv")
    codes = [problem.code for path in odd for problem in files_of().read(path).problems]

    assert set(codes) <= {"no-file", "cannot-read"}
    assert len(codes) == len(odd)


def test_a_list_is_written_and_read_again(tmp_path: Path) -> None:
    """Nothing else is left in the folder."""
    files = files_of(tmp_path)
    files.write(tmp_path / "6B.csv", LINES, over=False)

    assert [each.nickname for each in files.read(tmp_path / "6B.csv").rows] == ["Dewi"]
    assert [each.name for each in tmp_path.iterdir()] == ["6B.csv"]


def test_nothing_is_written_over_unasked(tmp_path: Path) -> None:
    """The file stays as it is until somebody says so."""
    path = tmp_path / "6B.csv"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(ListIsThere):
        files_of(tmp_path).write(path, LINES, over=False)
    assert path.read_text(encoding="utf-8") == "mine"
    files_of(tmp_path).write(path, LINES, over=True)

    assert "Dewi" in path.read_text(encoding="utf-8-sig")


def test_a_disk_that_refuses_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether the folder is gone or the disk is full, the old list is whole and no half one lies beside it."""
    with pytest.raises(CannotWriteList):
        files_of().write(tmp_path / "gone" / "6B.csv", LINES, over=False)
    path = tmp_path / "6B.csv"
    path.write_text("mine", encoding="utf-8")

    def refuse(_: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(CannotWriteList):
        files_of().write(path, LINES, over=True)

    assert [(each.name, each.read_text(encoding="utf-8")) for each in tmp_path.iterdir()] == [
        ("6B.csv", "mine")
    ]


def test_the_usual_places_exist() -> None:
    """The home of the account is among them, and each of them is a folder."""
    places = usual_places()

    assert Path.home() in [each.path for each in places]
    assert all(each.path.is_dir() and each.name for each in places)
