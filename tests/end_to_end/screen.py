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

import psutil

from app.ui import window
from tests.end_to_end.machine import ROOT

TOOLS = ("Xvfb", "xdotool")
PACKAGES = "Debian: apt install xvfb xdotool libgl1 libegl1"
SIZE = (1366, 768)
PATIENCE = 40.0
"""Seconds for what a busy machine does slowly: a start, an answer."""
BREATH, CALM = 0.2, 0.3
"""Seconds to look at a process, and the part of them it may work while its window rests."""


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

    def __post_init__(self) -> None:
        """Start it; `wait_for_window` waits until there is something to see."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("KIVY_", "SDL_"))}
        kept.pop("WAYLAND_DISPLAY", None)
        self.process = subprocess.Popen(
            [sys.executable, *self.program, "--data", str(self.data), "--lang", "en"],
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
        """Wait until nothing moves any more: until the process has had little to do for a while."""
        process = psutil.Process(self.process.pid)
        time.sleep(BREATH)
        for _ in range(int(PATIENCE / BREATH)):
            before = sum(process.cpu_times()[:2])
            time.sleep(BREATH)
            if sum(process.cpu_times()[:2]) - before < CALM * BREATH:
                return

    def see_change(self, do: Callable[[], object]) -> None:
        """Do something that is to be seen, and wait until it is seen and nothing moves any more."""
        before, end = self._picture(), time.monotonic() + PATIENCE / 2
        do()
        while self._picture() == before and self.pixels is not None and time.monotonic() < end:
            time.sleep(0.05)
        self.settle()

    def _picture(self) -> bytes:
        return (self.pixels / "Xvfb_screen0").read_bytes() if self.pixels is not None else b""

    def point(self, x: float, y: float) -> None:
        """Lay the mouse at a place of the window, and let it notice; y counts from below, as in Kivy."""
        self.xdotool("mousemove", "--window", self.number, str(round(x)), str(round(SIZE[1] - y)))
        time.sleep(0.1)

    def key(self, *names: str) -> None:
        """Press keys, named as X names them, one after another."""
        self.xdotool("key", "--delay", "60", *names)

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
