"""A stick that is pulled out in the middle of something: a file that is kept, a backup, a backup that is taken in.

The stick counts every call that reaches it. At a call by chance, or after the last one, it is gone: each file keeps
what was synced and any part of the rest, a name that was not synced may be the earlier one, and every later call fails.
Then what was told is compared with what is on the stick. The control copies as programs often do, and says "done".
"""

from __future__ import annotations

import errno
import io
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

from app.domain.backup_errors import NotACopy, StateDamaged
from app.exchange.copies_read import read_zip, write_zip
from app.exchange.door.refusals import Refused
from app.exchange.keeping import CannotKeep, keep
from app.storage.stored_states import StoredStates
from tests.storage.earlier import fill, open_on
from tests.torture.figures import Figures

NAME = "rebung-2026-12-01.zip"
MOST_CALLS = 60
REAL_SYNC = os.fsync
Keep = Callable[[Path, list[tuple[str, bytes]]], str]


class Stick:
    """What was synced of the files of a folder, and how many calls are left."""

    def __init__(self, folder: Path, calls: int, chance: random.Random) -> None:
        """Count from now on."""
        self.folder, self.left, self.chance = folder, calls, chance
        self.synced: dict[Path, bytes] = {}
        self.renamed: dict[Path, tuple[Path, bytes | None]] = {}
        self.is_gone = False

    def call(self) -> None:
        """Count a call; the one too many pulls the stick."""
        self.left -= 1
        if self.left < 0 and not self.is_gone:
            self.pull()
        if self.is_gone:
            _gone()

    def pull(self) -> None:
        """Leave on the stick what a stick may hold now."""
        self.is_gone = True
        for path in list(self.folder.iterdir()):
            now, safe = path.read_bytes(), self.synced.get(path, b"")
            if now != safe:
                path.write_bytes(
                    now[: self.chance.randint(0, len(now))] if self.chance.random() < 0.8 else safe
                )
        for new, (old, earlier) in self.renamed.items():
            if self.chance.random() < 0.5:
                new.rename(old)
                if earlier is not None:
                    new.write_bytes(earlier)

    def sync(self, handle: int) -> None:
        """Sync a file or the names of the folder; what lies elsewhere is synced as ever."""
        target = Path(f"/proc/self/fd/{handle}").readlink()
        if self.folder not in (target, target.parent):
            REAL_SYNC(handle)
            return
        self.call()
        if target == self.folder:
            self.renamed.clear()
        else:
            self.synced[target] = target.read_bytes()

    def rename(self, old: Path, new: Path) -> None:
        """Give a file another name."""
        self.call()
        earlier = self.synced.get(new)
        old.replace(new)
        self.synced[new] = self.synced.pop(old, b"")
        self.renamed[new] = (old, earlier)


class OnStick(type(Path())):  # type: ignore[misc]
    """A path on the stick; `stick` counts what is done with it."""

    stick: Stick

    def open(self, mode: str = "r", *_: Any, **__: Any) -> Any:
        """Open a file whose every write is counted."""
        self.stick.call()
        return _File(self.stick, str(self), mode)

    def read_bytes(self) -> bytes:
        """Read a file."""
        self.stick.call()
        return Path(self).read_bytes()

    def replace(self, target: Any) -> Any:
        """Give it another name."""
        self.stick.rename(Path(self), Path(target))
        return target

    def unlink(self, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002  as Path has it
        """Remove it."""
        self.stick.call()
        Path(self).unlink(missing_ok)


class _File(io.FileIO):
    def __init__(self, stick: Stick, path: str, mode: str) -> None:
        super().__init__(path, mode.replace("b", ""))
        self._stick = stick

    def write(self, data: Any) -> int:
        self._stick.call()
        return super().write(data) or 0

    def read(self, size: int | None = -1) -> bytes:
        self._stick.call()
        return super().read(-1 if size is None else size) or b""


def why_not() -> str:
    """Say why it cannot be done here, "" if it can."""
    return "" if sys.platform == "linux" else "asks Linux for the names of open files"


def run(runs: int, seed: int) -> Figures:
    """Pull a stick so many times: a third each while a file is kept, while a backup is, and while one is taken in."""
    figures, chance = Figures("sticks"), random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch, open_on(Path(scratch) / "data", "2026-12-01") as folder:
        fill(folder)
        states = StoredStates(folder)
        files = list(states.files(states.keep().name))
        for number in range(runs):
            kind = ("file", "backup", "import")[number % 3]
            if kind == "import":
                verdict = _taken_in(states, files, Path(scratch) / "stick", chance)
            else:
                way = _keep_backup if kind == "backup" else _keep_file
                verdict = _pulled(way, files, Path(scratch) / "stick", chance)
            figures.note(verdict, example=kind)
    return figures


def planted(seed: int) -> Figures:
    """Copy without a sync and say "done", which must be found."""
    figures, chance = Figures("copied without a sync"), random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(30):
            figures.note(_pulled(_copy, [("manifest.a", b"list" * 500)], Path(scratch) / "stick", chance))
    return figures


CONTROLS = (planted,)


def _pulled(way: Keep, files: list[tuple[str, bytes]], place: Path, chance: random.Random) -> str:
    """Keep something on a stick that is pulled, and compare what was told with what is there."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    told = ""
    with on_stick(place, chance) as path:
        with suppress(CannotKeep, OSError):
            told = way(path, files)
        if not path.stick.is_gone:
            path.stick.pull()
    there = _content(place / NAME, files, way)
    if told:
        return "sound" if there == "whole" else "lost"
    return "wrong" if there == "half" else "sound"


def _content(path: Path, files: list[tuple[str, bytes]], way: Keep) -> str:
    """Tell what is there: "whole", "none" that anybody would take, or "half" that somebody may."""
    if way is not _keep_backup:
        raw = path.read_bytes() if path.is_file() else b""
        return "whole" if raw == _joined(files) else "none" if not raw else "half"
    try:
        return "whole" if sorted(read_zip(path)) == sorted(files) else "half"
    except NotACopy:
        return "none"


def _taken_in(
    states: StoredStates, files: list[tuple[str, bytes]], place: Path, chance: random.Random
) -> str:
    """Take in a backup from a stick that is pulled meanwhile: all of it is there then, or nothing."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    write_zip(files, place, NAME)
    before = set(states._keeper.generations.folders())
    with on_stick(place, chance) as path:
        path.stick.synced[place / NAME] = (place / NAME).read_bytes()
        path.stick.left = chance.randint(0, 40)
        with suppress(NotACopy, StateDamaged), patch("app.exchange.copies_read.opened", opened):
            name = states.bring(read_zip(path / NAME)).name
            is_whole = _without_list(states.files(name)) == _without_list(files)
            shutil.rmtree(states._keeper.generations.path / name)
            return "sound" if is_whole else "wrong"
    return "sound" if set(states._keeper.generations.folders()) == before else "wrong"


def _without_list(files: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Return the databases alone: what is taken in gets a list of its own, with another number."""
    return sorted(each for each in files if not each[0].startswith("manifest"))


@contextmanager
def opened(path: OnStick, _most: int = 0) -> Iterator[Any]:
    """Stand in for the door, which asks the system for a file and not the path."""
    try:
        with path.open("rb") as file:
            yield file
    except OSError:
        raise Refused("cannot-read") from None


@contextmanager
def on_stick(place: Path, chance: random.Random) -> Iterator[OnStick]:
    """Give the path of a stick that is pulled at one of the next calls, or after them."""
    OnStick.stick = Stick(place, chance.randint(0, MOST_CALLS), chance)
    with patch("os.fsync", OnStick.stick.sync):
        yield OnStick(place)


def _keep_backup(path: Path, files: list[tuple[str, bytes]]) -> str:
    return write_zip(files, path, NAME)


def _keep_file(path: Path, files: list[tuple[str, bytes]]) -> str:
    return keep(_joined(files), path, NAME)


def _copy(path: Path, files: list[tuple[str, bytes]]) -> str:
    with (path / NAME).open("wb") as file:
        file.write(_joined(files))
    return NAME


def _joined(files: list[tuple[str, bytes]]) -> bytes:
    return b"".join(raw for _, raw in files)


def _gone() -> NoReturn:
    raise OSError(errno.EIO, "the stick is gone")
