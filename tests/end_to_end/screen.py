"""A virtual screen with real clicks and real keys: Xvfb and xdotool. What needs them is skipped where they are not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from app.ui import window
from tests.end_to_end.calm import are_at_rest, children
from tests.end_to_end.machine import ROOT

TOOLS = ("Xvfb", "xdotool")
PACKAGES = "Debian: apt install xvfb xdotool libgl1 libegl1"
SIZE = (1366, 768)
PATIENCE = 60.0
"""Seconds for what a busy machine does slowly: a start, an answer."""
PAUSE = 25
"""Milliseconds from one key to the next, and between the parts of a gesture."""


def missing() -> str:
    """Return why there can be no virtual screen here, or nothing."""
    absent = [tool for tool in TOOLS if shutil.which(tool) is None] + list(window.missing_libraries())
    return f"{', '.join(absent)} not found ({PACKAGES})" if absent else ""


@contextmanager
def virtual_screen(pixels: Path | None = None) -> Iterator[str]:
    """Give the DISPLAY of a screen that nobody sees; what it shows lies in a file of the folder `pixels`."""
    width, height = SIZE
    command = [
        "Xvfb",
        "-displayfd",
        "1",
        "-screen",
        "0",
        f"{width}x{height}x24",
        "-nolisten",
        "tcp",
        "-ac",
        "-noreset",
        *(("-fbdir", str(pixels)) if pixels else ()),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def wait_until(condition: Callable[[], object], what: str, seconds: float = PATIENCE) -> None:
    """Wait for something that happens in another process."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


@dataclass
class Window:
    """A running `main.py` with its window on a virtual screen."""

    display: str
    data: Path
    program: Sequence[str] = ("main.py",)
    process: subprocess.Popen[str] = field(init=False)
    number: str = ""
    pixels: Path | None = None
    """Where the screen keeps what it shows."""
    language: str = "en"

    def __post_init__(self) -> None:
        """Start it; `wait_for_window` waits until there is something to see."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIVY_", "SDL_"))}
        kept.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            [sys.executable, *self.program, "--data", str(self.data), "--lang", self.language],
            cwd=ROOT, env=kept | {"DISPLAY": self.display}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def wait_for_window(self) -> None:
        """Wait until the window is painted and has the keyboard."""
        try:
            wait_until(self._found, "a window")
        except AssertionError:
            self.kill()
            raise
        self.xdotool("windowfocus", "--sync", self.number)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing moves any more: until for a while neither window nor screen has anything to do."""
        wait_until(lambda: are_at_rest(*children()), "a window at rest")

    def see_change(self, do: Callable[[], object]) -> None:
        """Do something that is to be seen, and wait until it is seen and nothing moves any more."""
        before = self._picture()
        do()
        if self.pixels is not None:
            wait_until(lambda: self._picture() != before, "something that is seen of what was done")
        self.settle()

    def _picture(self) -> bytes:
        return (self.pixels / "Xvfb_screen0").read_bytes() if self.pixels is not None else b""

    def point(self, x: float, y: float) -> None:
        """Lay the mouse at a place of the window, and let it notice; y counts from below, as in Kivy."""
        self.xdotool(*self._way_to((x, y)))
        time.sleep(0.1)

    def click(self, place: tuple[float, float]) -> None:
        """Go to a place, and press and release there."""
        self.xdotool(*self._way_to(place), "click", "1")

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Take hold at one place, move to another in steps, and let go."""
        steps = [tuple(a + (b - a) * part / 8 for a, b in zip(start, end, strict=True)) for part in range(9)]
        self.xdotool(*self._way_to(start), "mousedown", "1")
        for x, y in steps[1:]:
            self.point(x, y)
        self.xdotool("mouseup", "1")

    def turn_wheel(self, place: tuple[float, float], notches: int) -> None:
        """Turn the wheel over a place, so many notches down."""
        button = "5" if notches > 0 else "4"
        words = ("click", "--repeat", str(abs(notches)), "--delay", str(PAUSE), button)
        self.xdotool(*self._way_to(place), *words)

    def key(self, *names: str) -> None:
        """Press keys, named as X names them, one after another."""
        self.xdotool("key", "--delay", str(PAUSE), *names)

    def type(self, letters: str) -> None:
        """Type letters."""
        self.xdotool("type", "--delay", str(PAUSE), letters)

    def _way_to(self, place: tuple[float, float]) -> tuple[str, ...]:
        x, y = place
        return ("mousemove", "--window", self.number, str(round(x)), str(round(SIZE[1] - y)))

    def title(self) -> str:
        """Return what the window is called."""
        return self.xdotool("getwindowname", self.number).strip()

    def ask_to_close(self) -> None:
        """Do what the cross in the corner of a window does."""
        self._run(sys.executable, "-m", "tests.end_to_end.cross", self.number)

    def ended(self, seconds: float = PATIENCE) -> tuple[int, str, str]:
        """Wait for the end; return exit code, output and errors."""
        output, errors = self.process.communicate(timeout=seconds)
        return self.process.returncode, output, errors

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.communicate()

    def xdotool(self, *words: str) -> str:
        """Use the hand."""
        return self._run("xdotool", *words)

    def _found(self) -> bool:
        assert self.process.poll() is None, self.process.communicate()[1]
        found = self._run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid))
        self.number = (found.split() or [""])[-1]
        return bool(self.number)

    def _run(self, *command: str) -> str:
        environment = os.environ | {"DISPLAY": self.display}
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        ).stdout
