"""Hostile names on every screen: classes of them take the tour, every label is looked at (`end_to_end/naming.py`)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.torture.figures import SOUND, Figures

ROOT = Path(__file__).parents[2]
A_CLASS = 40
LEAST = 10
"""The tour needs some classmates."""


def run(runs: int, seed: int) -> Figures:
    """Take the tour with so many names in classes of forty."""
    figures = Figures("names")
    for number, begin in enumerate(range(0, runs, A_CLASS)):
        size = min(A_CLASS, runs - begin)
        told = _toured(figures, max(size, LEAST), seed * 1000 + number)
        for _ in range(size if told else 0):
            figures.note(SOUND)
    return figures


def planted(seed: int) -> Figures:
    """Look at a label that reads markup, and at a name that turns a text around."""
    figures = Figures("planted")
    _toured(figures, 0, seed)
    return figures


CONTROLS = (planted,)


def _toured(figures: Figures, size: int, seed: int) -> bool:
    """Take one tour; return whether every name in it was sound."""
    command = [sys.executable, "-B", "-m", "tests.end_to_end.naming", str(size), str(seed)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        figures.note("crashed", example=f"seed {seed}: {done.stderr.strip()[-300:]}")
        return False
    told = json.loads(done.stdout)
    figures.more["screens"] += told["screens"]
    figures.more["names"] += told["names"]
    for fault in told["found"]:
        figures.note("injected", example=fault)
    for name in told["not_shown"]:
        figures.note("not_shown", example=name)
    return not told["found"] and not told["not_shown"]
