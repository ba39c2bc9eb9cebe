"""A real window, really used, behind a wall: no network, nothing left behind, no name in a title or in a clipboard."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.band import Band
from app.domain.ids import LessonId
from app.storage.keys import SlowHash
from tests.end_to_end.machine import ROOT, Machine
from tests.end_to_end.person import WithKeys
from tests.end_to_end.screen import Window, missing, virtual_screen
from tests.end_to_end.sitting import NICKNAME, TakeHand
from tests.end_to_end.twin import Twin
from tests.walls import Wall, why_not

no_wall = missing() or why_not()
pytestmark = [pytest.mark.window, pytest.mark.power, pytest.mark.skipif(bool(no_wall), reason=no_wall)]

PIN = "280617"
CLIPBOARDS = ("PRIMARY", "SECONDARY", "CLIPBOARD")
LOGS = ("*.log", "*.txt", "config.ini", "logs", ".kivy")


@dataclass
class WalledWindow(Window):
    """A window behind a wall, whose title is read whenever it has come to rest."""

    wall: Wall = field(default_factory=lambda: Wall(Path()))
    titles: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Start it behind its wall."""
        command = [
            *self.wall.command,
            sys.executable,
            *self.program,
            "--data",
            str(self.data),
            "--lang",
            "en",
        ]
        self.process = subprocess.Popen(
            command, cwd=ROOT, env=self.wall.environment() | {"DISPLAY": self.display}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def settle(self) -> None:
        """Wait, and read the title."""
        super().settle()
        if self.process.poll() is None:
            self.titles.add(self.title())


@pytest.fixture
def window(tmp_path: Path, whole: Path) -> Iterator[WalledWindow]:
    """A window on the data of a class with a PIN."""
    machine = Machine(tmp_path / "data", whole)
    machine.make_class(f"{NICKNAME} Budi", Band.MIDDLE)
    machine.house.door._hashing = SlowHash()
    machine.house.door.set_pin(PIN)
    machine.stop()
    pixels = tmp_path / "pixels"
    pixels.mkdir()
    with virtual_screen(pixels) as display:
        opened = WalledWindow(display, machine.data, pixels=pixels, wall=Wall(tmp_path / "wall"))
        yield opened
        if opened.process.returncode is None:
            opened.kill()


class Clipboards:
    """X's clipboards of a display."""

    def __init__(self, display: str) -> None:
        """Look at them as any program can."""
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XInternAtom.restype = self._x.XGetSelectionOwner.restype = ctypes.c_ulong
        self._opened = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))

    def in_use(self) -> list[str]:
        """Return which of them somebody holds."""
        return [name for name in CLIPBOARDS if self._x.XGetSelectionOwner(self._opened, self._atom(name))]

    def take(self, name: str, window: str) -> None:
        """Hold one in the name of a window."""
        self._x.XSetSelectionOwner(
            self._opened, self._atom(name), ctypes.c_ulong(int(window)), ctypes.c_ulong(0)
        )
        self._x.XFlush(self._opened)

    def _atom(self, name: str) -> ctypes.c_ulong:
        return ctypes.c_ulong(self._x.XInternAtom(self._opened, name.encode(), 0))


def test_a_window_that_is_used_lets_nothing_out(
    window: WalledWindow, tmp_path: Path, whole: Path, take_hand: TakeHand
) -> None:
    """A teacher comes and goes, a child plays: no socket, no file outside the data, no clipboard, one title."""
    twin = Twin(window.data, tmp_path / "copy", whole, take_hand)
    with twin._machine() as machine:
        learner = next(
            each for each in machine.house.roster._register.now.learners if each.nickname == NICKNAME
        )
        sets = machine.house.library.sets()
        title = next(each.title.source for each in sets if each.id == "kind-and-safe-11-to-13")
        lesson = machine.house.library.lesson(LessonId("L09"), Band.MIDDLE).title.source
    person = WithKeys(window, twin)
    window.wait_for_window()
    person.assign(learner, PIN, title)
    person.sign_in(learner, lesson)
    person.play(learner, LessonId("L09"), 3)
    clipboards = Clipboards(window.display)
    assert clipboards.in_use() == []
    clipboards.take("PRIMARY", window.number)
    assert clipboards.in_use() == ["PRIMARY"], "a clipboard that is held is seen"
    person.close()
    assert window.ended() == (0, "", "")
    assert window.titles - {""} == {"Rebung"}, "before its first frame it has none"
    assert window.wall.ways_out(window.process.pid) == []
    assert window.wall.left_behind() == []
    assert [path for log in LOGS for path in window.data.rglob(log)] == []
    assert list(window.data.glob("paper/*")) == []
