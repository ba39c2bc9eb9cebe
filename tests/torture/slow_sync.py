"""Answers on a real lesson screen while every sync takes 250 ms: frames go on, and nothing is shown as saved too early.

The control is a window that waits for the disk.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.torture.damage import fill
from tests.torture.figures import Figures

ROOT = Path(__file__).parents[2]
MOST_MS, SYNC_MS = 50, 250
LEARNERS, PLAYS, CONTROL_ANSWERS = 4, 2, 1


def run(runs: int, _seed: int) -> Figures:
    """Give so many answers."""
    return _answers(Figures("slow_sync"), "answers", runs)


def planted(_seed: int) -> Figures:
    """Give answers in a window that waits for the disk, which must be found."""
    return _answers(Figures("a window that waits for the disk"), "careless", CONTROL_ANSWERS)


CONTROLS = (planted,)


def windowed(what: str, data: Path, *more: str) -> Any:
    """Open a window without pixels on a data folder, in a process of its own; return what it told.

    Raises:
        subprocess.CalledProcessError: it ended otherwise.
    """
    command = [sys.executable, "-m", "tests.ui.torture_window", what, str(data), *more]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _answers(figures: Figures, what: str, answers: int) -> Figures:
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        fill(data, LEARNERS, PLAYS)
        given = windowed(what, data, str(answers))
    for each in given:
        figures.measured("frame_ms", each["frame_ms"])
        figures.measured("frame_with_others_on_the_processor_ms", each["wall_ms"])
        is_early = each["is_early"] or each["waited_ms"] < SYNC_MS
        verdict = (
            "shown too early" if is_early else "frame too long" if each["frame_ms"] > MOST_MS else "sound"
        )
        figures.note(verdict, example=f"{each}")
    return figures
