"""`bench`: start, memory, answers and the store, measured in one run. Ratios count; milliseconds are this machine's."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from app.cli import bench_store
from app.cli.project import ROOT

ABOUT = "Measure start, memory, answers and the store, against Kivy's hello world."
CLASS = 40

Figures = dict[str, Any]


class NotMeasured(Exception):
    """The window could not be measured; it says why."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--starts", type=int, default=9, metavar="N", help="how often each is started (9)")
    parser.add_argument(
        "--learners", type=int, default=bench_store.MANY, metavar="N", help="how many are many"
    )
    parser.add_argument(
        "--answers", type=int, default=120, metavar="N", help="how many answers are given (120)"
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help="measure on the disk of this folder")
    parser.add_argument("--lang", default="en", metavar="CODE", help="the language of the window (en)")
    parser.add_argument("--size", default="1366x768", metavar="1024x600", help="the size of the window")


def run(asked: argparse.Namespace) -> int:
    """Measure and print; 0 when everything could be measured."""
    with TemporaryDirectory(dir=asked.data) as place:
        folder = Path(place)
        figures: Figures = {"store": bench_store.figures(folder, asked.learners)}
        bench_store.prepare_class(folder / "class", CLASS)
        try:
            figures |= _window(folder, asked)
        except NotMeasured as error:
            figures["window"] = f"not measured: {error}"
    sys.stdout.write((json.dumps(figures, indent=1) if asked.json else table(figures)) + "\n")
    return 0 if "start" in figures else 1


def table(figures: Figures) -> str:
    """Return the figures for people."""
    lines = []
    for part, values in figures.items():
        if not isinstance(values, dict):
            lines.append(f"{part}: {values}")
            continue
        lines.append(part)
        lines += [
            f"  {name:<22} {value:10.2f}" if isinstance(value, float) else f"  {name:<22} {value:>10}"
            for name, value in values.items()
        ]
    return "\n".join(lines)


def _window(folder: Path, asked: argparse.Namespace) -> Figures:
    """Start the app and the hello world in turn, so that both see the same machine, and then answer in the app."""
    kind = "window" if _has_display() else "offscreen"
    app = [sys.executable, str(ROOT / "main.py"), "--data", str(folder / "class")]
    app += ["--lang", asked.lang, "--size", asked.size, "--measure"]
    hello = [sys.executable, "-m", "app.ui.hello"]
    environment = _environment(kind, folder)
    commands = ([*app, "start"], hello)
    for command in commands:
        # The first start of each makes what later ones find: Kivy's own folder, Python's compiled files.
        _once(command, environment)
    pairs = [[_once(command, environment) for command in commands] for _ in range(asked.starts)]
    ours, theirs = zip(*pairs, strict=True)
    lesson = json.loads(
        _output([*app, "lesson", "--answers", str(asked.answers)], environment).splitlines()[-1]
    )
    return {"start": {"screen": kind, "learners": CLASS, **_starts(ours, theirs)}, "lesson": lesson}


def _starts(ours: tuple[Figures, ...], theirs: tuple[Figures, ...]) -> Figures:
    app, hello = (
        {name: median(each[name] for each in all_) for name in ("ms", "mb")} for all_ in (ours, theirs)
    )
    ratios = [mine["ms"] / other["ms"] for mine, other in zip(ours, theirs, strict=True)]
    return {
        "app_ms": app["ms"],
        "hello_ms": hello["ms"],
        "ratio": median(ratios),
        "app_peak_mb": app["mb"],
        "hello_peak_mb": hello["mb"],
        "peak_ratio": app["mb"] / max(1.0, hello["mb"]),
    }


def _environment(kind: str, folder: Path) -> dict[str, str]:
    """Return what both run in: the same kind of screen, folders that are nobody's, and Python as it comes."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("KIVY_", "SDL_", "PYTHON"))
    }
    # Without compiled files each start would be one of a fresh installation.
    environment |= {"KIVY_HOME": str(folder / "kivy"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    if kind == "offscreen":
        environment["SDL_VIDEODRIVER"] = "offscreen"
    return environment


def _has_display() -> bool:
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _once(command: list[str], environment: dict[str, str]) -> Figures:
    """Start a program that tells when its first frame was finished; return milliseconds and megabytes."""
    begun = time.time()
    told = json.loads(_output(command, environment).splitlines()[-1])
    return {"ms": (told["finished"] - begun) * 1000, "mb": told["peak_kb"] / 1024}


def _output(command: list[str], environment: dict[str, str]) -> str:
    try:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        raise NotMeasured((error.stderr.strip().splitlines() or ["it said nothing"])[-1]) from error
    return done.stdout
