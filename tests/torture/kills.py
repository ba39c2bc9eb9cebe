"""SIGKILL at random moments. The page cache survives a kill, so this has few teeth; `powercut` has more."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from pathlib import Path

from tests.torture.figures import Figures
from tests.torture.victim import StoreMaker, started
from tests.torture.workload import CachedStore, RealStore, filled, judge

STEPS = 30
LONGEST_SECONDS = 0.1
CONTROLS_RUNS = 5


def run(runs: int, seed: int) -> Figures:
    """Kill a saving process so many times, and judge what is left each time."""
    return _kills(Figures("kills"), RealStore, runs, seed)


def cached(seed: int) -> Figures:
    """Kill a process that saves through TinyDB's CachingMiddleware, which must lose answers."""
    return _kills(Figures("TinyDB's CachingMiddleware"), CachedStore, CONTROLS_RUNS, seed)


CONTROLS = (cached,)


def _kills(figures: Figures, make: StoreMaker, runs: int, seed: int) -> Figures:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template, path = Path(scratch) / "template", Path(scratch) / "run"
        store = make(template)
        filled(store, STEPS)
        store.close()
        for _ in range(runs):
            shutil.rmtree(path, ignore_errors=True)
            shutil.copytree(template, path)
            victim = started(make, path, STEPS)
            time.sleep(chance.random() * LONGEST_SECONDS)
            saved = victim.end()
            figures.more["saved_meanwhile"] += saved - STEPS
            judge(figures, lambda: make(path), saved)
    return figures
