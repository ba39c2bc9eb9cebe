"""2,000 learners who gave 600,000 answers: the page of a class, opening one learner, start and memory of the window."""

from __future__ import annotations

import gc
import tempfile
import time
from pathlib import Path

from app.cli.bench_class import ONE, page, prepare
from app.cli.bench_store import learner_of, percentile
from app.cli.bench_window import Window
from app.storage.files import DataFolder
from app.storage.plays import StoredPlays
from tests.torture.figures import Figures

LEARNERS, ANSWERS = 2000, 500_000
GOALS = {"overview_ms": 100, "learner_processor_p95_ms": 10, "peak_mb": 300}
"""Opening one learner is told in both times; a busy machine changes that of the processor least, so it is judged."""
OPENED, STARTS = 200, 3


def why_not() -> str:
    """Say why no window can be opened here, "" if one can."""
    from app.ui import window

    missing = window.missing_libraries()
    return f"needs {', '.join(missing)} for a window" if missing else ""


def run(runs: int, _seed: int) -> Figures:
    """Take all figures so many times, the start beside Kivy's hello world as in the bench."""
    figures = Figures("large")
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            answers = prepare(folder / "class", LEARNERS)
            start = Window(folder, "en", "1366x768", 0).start(STARTS)
            taken = {
                "overview_ms": page(folder / "class", ONE)[0],
                **_learner(folder / "class"),
                "peak_mb": start["app_peak_mb"],
                "start_ms": start["app_ms"],
                "start_beside_hello": start["ratio"],
            }
        for name, value in taken.items():
            figures.measured(name, value)
        figures.more["answers"] += answers
        missed = [name for name, goal in GOALS.items() if taken[name] > goal]
        is_large = answers >= ANSWERS
        figures.note("sound" if is_large and not missed else "too much", example=", ".join(missed))
    return figures


def _learner(data: Path) -> dict[str, float]:
    """Open learners one after another, without a search for garbage, as in the window while somebody waits."""
    walls, worked = [], []
    with DataFolder.open(data, clock=time.monotonic) as folder:
        plays = StoredPlays(folder)
        gc.disable()
        for number in range(1, LEARNERS + 1, LEARNERS // OPENED):
            began, work = time.perf_counter(), time.process_time()
            plays.of(learner_of(number))
            walls.append((time.perf_counter() - began) * 1000)
            worked.append((time.process_time() - work) * 1000)
        gc.enable()
    return {"learner_p95_ms": percentile(walls, 95), "learner_processor_p95_ms": percentile(worked, 95)}
