"""The window's part of the bench: Rebung and Kivy's hello world, each in a process of its own, on the same screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

from app.cli.project import ROOT

Figures = dict[str, Any]


class NotMeasured(Exception):
    """The window could not be measured; it says why."""


@dataclass(frozen=True, slots=True)
class Window:
    """Starts Rebung on one class, and the hello world, in the same surroundings.

    Args:
        folder: for files of this run.
        language: of the window.
        size: of the window, "1366x768".
        places: how many places are gone to at most.
    """

    folder: Path
    language: str
    size: str
    places: int

    @property
    def kind(self) -> str:
        """What they are shown on: "window", or "offscreen" where there is no display."""
        return "window" if _has_display() else "offscreen"

    def start(self, times: int) -> Figures:
        """Start both in turn, so that both see the same machine."""
        commands = (self._app("start"), self._hello())
        for command in commands:
            # The first start of each makes what later ones find: Kivy's own folder, Python's compiled files.
            self._once(command)
        pairs = [[self._once(command) for command in commands] for _ in range(times)]
        ours, theirs = zip(*pairs, strict=True)
        return {"screen": self.kind, **_starts(ours, theirs)}

    def measure(self, what: str, times: float) -> Figures:
        """Let Rebung measure itself from inside."""
        told: Figures = self._told([*self._app(what), "--times", str(times), "--places", str(self.places)])
        return told

    def idle(self, seconds: float) -> Figures:
        """Let Rebung rest on each of its places, and the hello world before and after."""
        before = self._told([*self._hello(), str(seconds)])
        places = self.measure("idle", seconds)
        after = self._told([*self._hello(), str(seconds)])
        hello = max(0.01, fmean((before["percent"], after["percent"])))
        ours = {
            name: {"percent": each["percent"], "ratio": each["percent"] / hello, "drawn": each["drawn"]}
            for name, each in places.items()
        }
        return {"seconds": seconds, "hello_percent": hello, **ours}

    def _app(self, what: str) -> list[str]:
        app = [sys.executable, str(ROOT / "main.py"), "--data", str(self.folder / "class")]
        return [*app, "--lang", self.language, "--size", self.size, "--measure", what]

    @staticmethod
    def _hello() -> list[str]:
        return [sys.executable, "-m", "app.ui.hello"]

    def _once(self, command: list[str]) -> Figures:
        """Start a program that tells when its first frame was finished; return milliseconds and megabytes.

        `cpu` are the milliseconds in which a processor worked for it: a busy machine changes them little.
        """
        begun = time.time()
        told = self._told(command)
        ms, cpu = (told["finished"] - begun) * 1000, told["used"] * 1000
        return {"ms": ms, "cpu": cpu, "mb": told["peak_kb"] / 1024}

    def _told(self, command: list[str]) -> Any:
        """Run a program; return what it told last."""
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=self._environment(), capture_output=True, text=True, check=True
            )
        except subprocess.CalledProcessError as error:
            raise NotMeasured((error.stderr.strip().splitlines() or ["it said nothing"])[-1]) from error
        return json.loads(done.stdout.splitlines()[-1])

    def _environment(self) -> dict[str, str]:
        """Return what both run in: the same kind of screen, folders that are nobody's, and Python as it comes."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("KIVY_", "SDL_", "PYTHON"))
        }
        # Without compiled files each start would be one of a fresh installation.
        made = {"KIVY_HOME": str(self.folder / "kivy"), "PYTHONPYCACHEPREFIX": str(self.folder / "compiled")}
        driver = {"SDL_VIDEODRIVER": "offscreen"} if self.kind == "offscreen" else {}
        return inherited | made | driver


def _starts(ours: tuple[Figures, ...], theirs: tuple[Figures, ...]) -> Figures:
    app, hello = (
        {name: median(each[name] for each in all_) for name in ("ms", "mb")} for all_ in (ours, theirs)
    )
    pairs = list(zip(ours, theirs, strict=True))
    ratios = {
        name: median(mine[name] / max(1.0, other[name]) for mine, other in pairs) for name in ("ms", "cpu")
    }
    return {
        "app_ms": app["ms"],
        "hello_ms": hello["ms"],
        "ratio": ratios["ms"],
        "cpu_ratio": ratios["cpu"],
        "app_peak_mb": app["mb"],
        "hello_peak_mb": hello["mb"],
        "peak_ratio": app["mb"] / max(1.0, hello["mb"]),
    }


def _has_display() -> bool:
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
