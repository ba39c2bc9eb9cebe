"""Files that are not what they say, of every kind that comes in: each ends in values or in a sentence.

Each kind is read in a process of its own with hard limits (`fuzz_victim.py`). One run is one file of each kind.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.torture.figures import SOUND, Figures

ROOT = Path(__file__).parents[2]
NAMES = ("roster", "zip", "json", "picture", "sound", "pack", "bundle")
MEGABYTE = 1 << 20
MOST_MEMORY = 200


def why_not() -> str:
    """Say why it cannot be done here."""
    return "" if sys.platform != "win32" else "limits of memory and files need POSIX"


def run(runs: int, seed: int, names: tuple[str, ...] = NAMES) -> Figures:
    """Read so many files of each kind."""
    figures = Figures("fuzz")
    for name in names:
        command = [sys.executable, "-B", "-m", "tests.torture.fuzz_victim", name, str(runs), str(seed)]
        victim = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if victim.returncode:
            figures.note("ended", example=f"{name} {seed}: {victim.returncode} {victim.stderr[-200:]}")
        else:
            _take_over(figures, name, json.loads(victim.stdout))
    for _ in range(runs - figures.runs):
        figures.note(SOUND)
    return figures


def planted(seed: int) -> Figures:
    """Read with a reader that crashes, lingers, takes memory and writes."""
    return run(4, seed, ("planted",))


CONTROLS = (planted,)


def _take_over(figures: Figures, name: str, told: dict[str, Any]) -> None:
    examples = iter(told["examples"])
    for verdict, number in told["bad"].items():
        for _ in range(number):
            figures.note(verdict, example=next(examples, name))
    figures.more[f"{name}_taken"] += told.get("taken", 0)
    figures.more[f"{name}_refused"] += told.get("refused", 0)
    figures.measured("ms", told["slowest"] * 1000)
    figures.measured("MB", told["peak"] / MEGABYTE)
    if told["peak"] > MOST_MEMORY * MEGABYTE:
        figures.note("large", example=name)
