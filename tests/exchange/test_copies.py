"""Copies on sticks: whole or not there, and nothing is believed of what comes back."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.backup_errors import NotACopy
from app.exchange import copies_read
from app.exchange.copies import StickCopies
from app.exchange.keeping import CannotKeep
from app.services.places import Place, PlaceKind

LEARNER = f"learners/{'0a' * 16}.a"
FILES = [("manifest.a", b"list"), ("classroom.b", b"class" * 100), (LEARNER, b"plays")]


def stick(path: Path) -> tuple[StickCopies, Place]:
    """Return copies on one stick."""
    place = Place(PlaceKind.STICK, path, "stick")
    return StickCopies(lambda: (place,)), place


def test_what_was_kept_comes_back_with_its_list_first(tmp_path: Path) -> None:
    """A second copy of a day gets a number, and both are found."""
    copies, place = stick(tmp_path)
    assert copies.keep(reversed(FILES), place, "rebung-2026-12-01.zip") == "rebung-2026-12-01.zip"
    assert copies.keep(FILES, place, "rebung-2026-12-01.zip") == "rebung-2026-12-01-2.zip"
    assert sorted(each.path.name for each in copies.found()) == [
        "rebung-2026-12-01-2.zip",
        "rebung-2026-12-01.zip",
    ]
    for name in ("rebung-2026-12-01-2.zip", "rebung-2026-12-01.zip"):
        found = list(copies.read(tmp_path / name))
        assert found[0] == FILES[0]
        assert sorted(found) == sorted(FILES)


def test_a_stick_that_changes_bytes_is_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What reads otherwise than it was written is no copy, and nothing of it stays."""
    sync = os.fsync

    def spoil(handle: int) -> None:
        sync(handle)
        os.pwrite(handle, b"X", 200)

    monkeypatch.setattr(os, "fsync", spoil)
    copies, place = stick(tmp_path)
    with pytest.raises(CannotKeep):
        copies.keep(FILES, place, "rebung.zip")
    assert list(tmp_path.iterdir()) == []


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """Return a zip."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", compression) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return into.getvalue()


def overlapping() -> bytes:
    """Return a zip in whose table two names share one file's bytes."""
    raw = zipped({"manifest.a": b"x" * 4000, "settings.a": b"y"})
    start = raw.index(b"PK\x01\x02")
    table = bytearray(raw[start:])
    second = table.index(b"PK\x01\x02", 4)
    table[second + 16 : second + 28] = table[16:28]
    table[second + 42 : second + 46] = table[42:46]
    return raw[:start] + bytes(table)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "no zip": lambda: b"PK\x03\x04" + b"\0" * 100,
    "cut": lambda: zipped({"manifest.a": b"list" * 100})[:-30],
    "a name that leads out": lambda: zipped({"../manifest.a": b""}),
    "a name from the root": lambda: zipped({"/etc/passwd.a": b""}),
    "a name with a backslash": lambda: zipped({"learners\\x.a": b""}),
    "tallies": lambda: zipped({"tallies.a": b""}),
    "a folder": lambda: zipped({"learners/": b""}),
    "packed": lambda: zipped({"manifest.a": b"0" * 100_000}, zipfile.ZIP_DEFLATED),
    "shared bytes": overlapping,
    "a changed letter": lambda: zipped({"manifest.a": b"list" * 100}).replace(b"list", b"lost", 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_copy_is_told(tmp_path: Path, name: str) -> None:
    """One sentence with the file's name, whatever is in it."""
    path = tmp_path / "rebung-x.zip"
    path.write_bytes(HOSTILE[name]())
    with pytest.raises(NotACopy, match=r"rebung-x\.zip"):
        list(StickCopies().read(path))


def test_names_that_come_twice_and_files_that_are_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The table tells both before anything is read."""
    path = tmp_path / "rebung-x.zip"
    path.write_bytes(zipped({"manifest.a": b"1", "manifest.b": b"2"}).replace(b"manifest.b", b"manifest.a"))
    with pytest.raises(NotACopy):
        list(StickCopies().read(path))
    monkeypatch.setattr(copies_read, "MOST_BYTES", 3)
    path.write_bytes(zipped({"manifest.a": b"list"}))
    with pytest.raises(NotACopy):
        list(StickCopies().read(path))
    monkeypatch.setattr(copies_read, "MOST_FILES", 0)
    path.write_bytes(zipped({"manifest.a": b""}))
    with pytest.raises(NotACopy):
        list(StickCopies().read(path))


def test_a_folder_is_a_copy_too(tmp_path: Path) -> None:
    """A state's folder, carried over whole; what a system adds is passed over, a link is refused."""
    for name, raw in FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(raw)
    (tmp_path / ".DS_Store").write_bytes(b"Mac")
    found = list(StickCopies().read(tmp_path))
    assert found[0] == FILES[0]
    assert sorted(found) == sorted(FILES)
    (tmp_path / "settings.a").symlink_to(tmp_path / "classroom.b")
    with pytest.raises(NotACopy):
        list(StickCopies().read(tmp_path))
    with pytest.raises(NotACopy):
        list(StickCopies().read(tmp_path / "nowhere"))


def test_a_text_is_read_by_every_system(tmp_path: Path) -> None:
    """It says that it is UTF-8, and its lines end as Windows wants them."""
    copies, place = stick(tmp_path)
    assert copies.keep_text("Ayu\nséni\n", place, "about.txt") == "about.txt"
    assert (tmp_path / "about.txt").read_bytes() == b"\xef\xbb\xbfAyu\r\ns\xc3\xa9ni\r\n"
