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

ABOUT = "Measure start, memory, answers and the store, against Kivy's hello world where there is a screen."

Figures = dict[str, Any]


def arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command line."""
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--starts", type=int, default=7, metavar="N", help="how often each is started (7)")


def run(asked: argparse.Namespace) -> int:
    """Measure and print; 0 when everything could be measured."""
    figures: Figures = {"store": bench_store.figures()}
    with TemporaryDirectory() as folder:
        data = Path(folder)
        bench_store.prepare_class(data, learners=40)
        try:
            figures |= _window_figures(data, asked.starts)
        except subprocess.CalledProcessError as error:
            figures["window"] = f"not measured: {(error.stderr or '').strip()[-300:]}"
    text = json.dumps(figures, indent=1)
    sys.stdout.write((text if asked.json else _table(figures)) + "\n")
    return 0 if "start" in figures else 1


def _window_figures(data: Path, starts: int) -> Figures:
    """Start the app and the hello world in turn, so that both see the same machine."""
    app = [sys.executable, str(ROOT / "main.py"), "--data", str(data), "--lang", "en", "--measure"]
    hello = [sys.executable, "-m", "app.ui.hello"]
    _once([*app, "start"])
    pairs = [(_once([*app, "start"]), _once(hello)) for _ in range(starts)]
    ours, theirs = zip(*pairs, strict=True)
    start = {
        "app_ms": median(each["ms"] for each in ours),
        "hello_ms": median(each["ms"] for each in theirs),
        "app_peak_mb": median(each["peak_kb"] for each in ours) / 1024,
        "hello_peak_mb": median(each["peak_kb"] for each in theirs) / 1024,
    }
    start["ratio"] = start["app_ms"] / start["hello_ms"]
    start["peak_ratio"] = start["app_peak_mb"] / max(1.0, start["hello_peak_mb"])
    lesson = json.loads(_output([*app, "lesson"]).splitlines()[-1])
    return {"start": start, "lesson": lesson}


def _once(command: list[str]) -> Figures:
    begun = time.time()
    told = json.loads(_output(command).splitlines()[-1])
    return {"ms": (told["finished"] - begun) * 1000, "peak_kb": told["peak_kb"]}


def _output(command: list[str]) -> str:
    environment = os.environ | {"KIVY_NO_FILELOG": "1", "KIVY_LOG_MODE": "PYTHON"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def _table(figures: Figures) -> str:
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
