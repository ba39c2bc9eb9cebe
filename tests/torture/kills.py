"""SIGKILL at random moments. The page cache survives a kill, so this has few teeth; `powercut` has more."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from pathlib import Path

from tests.torture.figures import Figures
from tests.torture.victim import StoreMaker, started
from tests.torture.workload import RealStore, filled

STEPS = 60
LONGEST_SECONDS = 0.2


def run(runs: int, seed: int, make: StoreMaker = RealStore) -> Figures:
    """Kill a saving process so many times, and judge what is left each time."""
    chance = random.Random(seed)
    figures = Figures("kills")
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
            figures.saved_meanwhile += saved - STEPS
            figures.judge(lambda: make(path), saved)
    return figures
