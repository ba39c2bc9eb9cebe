"""`bench`: how fast and how small, measured in one run. Ratios count; milliseconds are this machine's."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from app.cli import bench_class, bench_keys, bench_phone, bench_roster, bench_store
from app.cli.bench_table import table
from app.cli.bench_window import NotMeasured, Window

ABOUT = "Measure start, memory, answers, screens, rest and the store, against Kivy's hello world."
CLASS = 40
PARTS = (
    *("store", "class_page", "roster", "start", "lesson", "screens", "language", "idle", "scrolling"),
    *("phone", "changes", "paper", "carry"),
)
NUMBERS = {
    "starts": (9, "how often each is started"),
    "learners": (bench_store.MANY, "how many are many"),
    "answers": (120, "how many answers are given"),
    "openings": (5, "how often each screen is opened again, and languages and lists are changed and moved"),
    "seconds": (2, "how long each screen rests"),
    "changes": (500, "how many screen changes"),
    "places": (99, "on how many places at most"),
}

Figures = dict[str, Any]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="take only these parts")
    for name, (usual, what) in NUMBERS.items():
        kind = float if name == "seconds" else int
        parser.add_argument(f"--{name}", type=kind, default=usual, metavar="N", help=f"{what} ({usual})")
    parser.add_argument("--data", type=Path, metavar="DIR", help="measure on the disk of this folder")
    parser.add_argument("--lang", default="en", metavar="CODE", help="the language of the window (en)")
    parser.add_argument("--size", default="1366x768", metavar="1024x600", help="the size of the window")


def run(asked: argparse.Namespace) -> int:
    """Measure and print; 0 when everything could be measured, whether the goals are met or not."""
    figures: Figures = {}
    with TemporaryDirectory(dir=asked.data) as place:
        folder = Path(place)
        bench_store.prepare_class(folder / "class", CLASS)
        takers = _takers(folder, asked)
        try:
            for part in PARTS:
                if part in asked.only:
                    figures[part] = takers[part]()
        except NotMeasured as error:
            figures["window"] = f"not measured: {error}"
    sys.stdout.write((json.dumps(figures, indent=1) if asked.json else table(figures)) + "\n")
    return 1 if "window" in figures else 0


def _takers(folder: Path, asked: argparse.Namespace) -> dict[str, Callable[[], Figures]]:
    """Return what takes each part."""
    window = Window(folder, asked.lang, asked.size, asked.places)

    def inside(what: str, times: float) -> Callable[[], Figures]:
        return lambda: window.measure(what, times)

    return {
        "store": lambda: _store(folder, asked.learners),
        "roster": lambda: dict(bench_roster.figures()),
        "class_page": lambda: dict(bench_class.figures(folder, asked.learners)),
        "start": lambda: {"learners": CLASS, **window.start(asked.starts)},
        "lesson": inside("lesson", asked.answers),
        "screens": inside("screens", asked.openings),
        "language": inside("language", asked.openings),
        "idle": lambda: window.idle(asked.seconds),
        "scrolling": inside("scrolling", asked.openings),
        "phone": lambda: {**bench_phone.figures(), **window.measure("phone", asked.openings)},
        "changes": inside("changes", asked.changes),
        "paper": lambda: _paper(folder / "class"),
        "carry": lambda: _carry(folder, asked.learners),
    }


def _store(folder: Path, learners: int) -> Figures:
    return {**bench_store.figures(folder, learners), **bench_keys.figures(folder, bench_store.ANSWERS)}


def _carry(folder: Path, learners: int) -> Figures:
    from app.cli import bench_carry

    return dict(bench_carry.figures(folder, learners))


def _paper(data: Path) -> Figures:
    from app.cli import bench_paper

    return dict(bench_paper.figures(data))
