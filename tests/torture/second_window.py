"""A second window is opened again and again while the first one saves: it is refused in time, and nothing is lost.

The control are two stores in one folder without the lock.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from app.domain.errors import FolderInUse
from app.storage.disk import RealDisk
from app.storage.files import DataFolder
from app.storage.lock import Lock
from app.storage.plays import StoredPlays
from tests.torture.figures import Figures
from tests.torture.workload import LEARNER, play

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 1.0
WINDOWS = 5
PACE_SECONDS = 0.01
CONTROL_SAVES = 60


def why_not() -> str:
    """Say why no window can be opened here, "" if one can."""
    from app.ui import window

    missing = window.missing_libraries()
    return f"needs {', '.join(missing)} for a window" if missing else ""


def run(runs: int, seed: int) -> Figures:
    """Save so many plays while second windows come; `seed` is the first number of them."""
    figures = Figures("second_window")
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch) / "data"
        with DataFolder.open(data, clock=time.monotonic) as folder:
            windows = threading.Thread(target=_windows, args=(figures, data, Path(scratch) / "pictures"))
            windows.start()
            plays = StoredPlays(folder)
            saved = 0
            while saved < runs or windows.is_alive():
                plays.save(play(seed + saved % runs)).result()
                saved += 1
                time.sleep(PACE_SECONDS)
            windows.join()
        with DataFolder.open(data, clock=time.monotonic) as folder:
            kept = {each.id for each in StoredPlays(folder).of(LEARNER)}
    for number in range(seed, seed + runs):
        figures.note("sound" if play(number).id in kept else "lost", example=f"play {number}")
    return figures


def without_lock(seed: int) -> Figures:
    """Let two stores save in turn in one folder without its lock, which must be found."""
    figures = Figures("two stores without the lock")
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch)
        with DataFolder.open(data, clock=time.monotonic) as folder:
            # Both find the same keys.
            StoredPlays(folder).save(play(seed)).result()
        # Each has a lock of its own, which is as good as none.
        locks = [Lock(data / f"lock-{number}") for number in (1, 2)]
        folders = [DataFolder(data, data / "mirror", RealDisk(), time.monotonic, lock) for lock in locks]
        stores = [StoredPlays(folder) for folder in folders]
        for number in range(seed, seed + CONTROL_SAVES):
            stores[number % 2].save(play(number)).result()
        for folder in folders:
            folder.close()
        with DataFolder.open(data, clock=time.monotonic) as folder:
            kept = {each.id for each in StoredPlays(folder).of(LEARNER)}
    for number in range(seed, seed + CONTROL_SAVES):
        figures.note("sound" if play(number).id in kept else "lost")
    return figures


CONTROLS = (without_lock,)


def _windows(figures: Figures, data: Path, pictures: Path) -> None:
    """Open second windows one after another; each must say that the first is open, and end."""
    command = [sys.executable, "main.py", "--data", str(data), "--tour", str(pictures)]
    for _ in range(WINDOWS):
        began = time.monotonic()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        seconds = time.monotonic() - began
        figures.more["windows_refused"] += 1
        figures.measured("refused_after_s", seconds)
        if done.returncode != 1 or FolderInUse().told() not in done.stderr:
            figures.note("not refused", example=f"{done.returncode} {done.stderr[-100:]}")
        if seconds > MOST_SECONDS:
            figures.note("refused late", example=f"{seconds:.2f} s")
