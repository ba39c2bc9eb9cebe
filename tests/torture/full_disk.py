"""A disk that is really full: a small tmpfs is filled up to each level, then the store goes on saving.

Needs root. At each level: saving ends with `DiskFull` and nothing else; the room that was held back has been
given free before; what counted as saved is there after a restart on the full disk; and as soon as there is
room, saving goes on.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from app.domain.errors import CannotSave, DiskFull
from tests.torture.figures import Figures, sampled
from tests.torture.workload import RealStore, StockStore, filled, judge, judged

STEPS = 60
STEP_BYTES = 4096
MOST_LEFT = 160 * 1024
PATIENCE_SECONDS = 2


def why_not() -> str:
    """Say why a small file system cannot be mounted here, "" if it can."""
    if os.name != "posix" or os.geteuid() != 0:
        return "needs root"
    try:
        with _tmpfs():
            return ""
    except (OSError, subprocess.CalledProcessError) as error:
        return f"no tmpfs ({error})"


def run(runs: int, seed: int) -> Figures:
    """Fill the disk up to so many levels of 4 KiB."""
    figures = Figures("full_disk")
    with _tmpfs() as disk:
        template = disk / "template"
        store = RealStore(template)
        filled(store, STEPS)
        store.close()
        for level in sampled(MOST_LEFT // STEP_BYTES, runs, seed):
            path = disk / "run"
            shutil.copytree(template, path)
            _one_level(figures, disk, path, level * STEP_BYTES)
            shutil.rmtree(path)
    return figures


def stock(_seed: int) -> Figures:
    """Fill the disk under TinyDB's own storage, which must be found destroyed."""
    figures = Figures("TinyDB's JSONStorage")
    with _tmpfs() as disk:
        store = StockStore(disk / "run")
        filled(store, STEPS)
        _fill(disk / "filler", shutil.disk_usage(disk).free - STEP_BYTES)
        saved = STEPS
        with suppress(OSError):
            while True:
                store.save(saved + 1)
                saved += 1
        with suppress(OSError):
            store.close()
        (disk / "filler").unlink()
        judge(figures, lambda: StockStore(disk / "run"), saved)
    return figures


CONTROLS = (stock,)


def _one_level(figures: Figures, disk: Path, path: Path, left: int) -> None:
    filler = disk / "filler"
    store = RealStore(path)
    _fill(filler, shutil.disk_usage(disk).free - left)
    saved = STEPS
    verdict, plays_lost, example = "sound", 0, ""
    try:
        is_spent = False
        while True:
            store.save(saved + 1)
            saved += 1
            if not (is_spent or store.folder.has_spare_room):
                is_spent = True
                _fill(filler, shutil.disk_usage(disk).free - left)
    except DiskFull:
        if store.folder.has_spare_room:
            verdict, example = "wrong", "the room held back was not given free"
    except CannotSave as error:
        verdict, example = "wrong", f"told as {error!r}"
    store.close()
    figures.more["saved_meanwhile"] += saved - STEPS
    store = RealStore(path)
    if verdict == "sound":
        verdict, plays_lost = judged(store, saved)
    filler.unlink()
    began = time.monotonic()
    store.save(store.observed().plays + 1)
    if time.monotonic() - began > PATIENCE_SECONDS:
        verdict, example = "wrong", "did not go on in time"
    store.close()
    figures.note(verdict, plays_lost, f"{left} bytes left {example}")


def _fill(filler: Path, size: int) -> None:
    with filler.open("ab") as file:
        file.write(bytes(max(0, size)))


@contextmanager
def _tmpfs() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as scratch:
        at = Path(scratch) / "disk"
        at.mkdir()
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(at)], check=True, capture_output=True
        )
        try:
            yield at
        finally:
            subprocess.run(["umount", str(at)], check=True)
