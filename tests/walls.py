"""A wall around a program: an empty network, strace that writes down who asks for another, a home of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

TOOLS = ("unshare", "strace")
PACKAGES = "Debian: apt install strace util-linux"
INTERNET = ("AF_INET", "AF_PACKET", "sin_port", "sin6_port")
"""How strace writes a way into a network; what leads to X, to the kernel's news of devices or nowhere is none."""
PATIENCE = 20.0
"""Seconds for strace to write its last line after the program has ended."""


def why_not() -> str:
    """Say why no wall can be built here, "" if it can."""
    if absent := [tool for tool in TOOLS if shutil.which(tool) is None]:
        return f"{', '.join(absent)} not found ({PACKAGES})"
    tried = subprocess.run(
        ["unshare", "--net", "strace", "-o", os.devnull, "true"], check=False, capture_output=True
    )
    return "" if tried.returncode == 0 else "needs root (an empty network and tracing are not allowed)"


class Ended(NamedTuple):
    """What a program did behind its wall."""

    code: int
    output: str
    errors: str
    ways_out: list[str]
    left_behind: list[str]

    @property
    def is_quiet(self) -> bool:
        """Whether it ended well, reached for no network, and left nothing behind."""
        return self.code == 0 and not self.ways_out and not self.left_behind


@dataclass(frozen=True)
class Wall:
    """One program behind a wall. Beside `home` and `temporary`, which begin empty, it has no folder of anybody's."""

    folder: Path

    def __post_init__(self) -> None:
        """Make the empty folders."""
        for each in (self.home, self.temporary):
            each.mkdir(parents=True)

    @property
    def home(self) -> Path:
        """What the program takes for the home of its account: recent files, settings, logs would lie there."""
        return self.folder / "home"

    @property
    def temporary(self) -> Path:
        """Where temporary files of the program lie."""
        return self.folder / "tmp"

    @property
    def command(self) -> list[str]:
        """What stands before the command of the program; the program keeps its process id."""
        tracing = ["strace", "-D", "-f", "-q", "--seccomp-bpf", "-e", "trace=network", "-e", "signal=none"]
        return ["unshare", "--net", *tracing, "-o", str(self._trace)]

    def environment(self) -> dict[str, str]:
        """Return the environment of the program: this one's, without what names another home or a window."""
        mine = ("KIVY_", "SDL_", "XDG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(mine)}
        kept.pop("WAYLAND_DISPLAY", None)
        kept.pop("DISPLAY", None)
        return kept | {"HOME": str(self.home), "TMPDIR": str(self.temporary)}

    def run(self, command: Sequence[str], folder: Path) -> Ended:
        """Run a program behind the wall to its end."""
        with subprocess.Popen(
            [*self.command, *command], cwd=folder, env=self.environment(), text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:  # fmt: skip
            output, errors = process.communicate()
        return Ended(process.returncode, output, errors, self.ways_out(process.pid), self.left_behind())

    def ways_out(self, process: int) -> list[str]:
        """Return each call with which a program that has ended, or one it had started, reached for a network.

        Raises:
            TimeoutError: the trace does not tell of the program's end, so it says nothing.
        """
        until = time.monotonic() + PATIENCE
        # strace fills short numbers up with blanks.
        end = re.compile(rf"^{process} +\+\+\+ ", re.MULTILINE)
        while not end.search(trace := self._trace.read_text("utf-8") if self._trace.exists() else ""):
            if time.monotonic() > until:
                raise TimeoutError(trace[-500:])
            time.sleep(0.05)
        return [line for line in trace.splitlines() if any(word in line for word in INTERNET)]

    def left_behind(self) -> list[str]:
        """Return the names of all files in the home and among the temporary files."""
        found = (*self.home.rglob("*"), *self.temporary.rglob("*"))
        return sorted(str(path.relative_to(self.folder)) for path in found if not path.is_dir())

    @property
    def _trace(self) -> Path:
        return self.folder / "trace"
