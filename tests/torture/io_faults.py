"""Each call to the disk fails once, in each of six ways. A failed sync loses bytes too.

Then again with a disk that is dead from that call on. The store may refuse (a told error), never lie: after
a restart on a sound disk everything that counted as saved is there.
"""

from __future__ import annotations

import errno
import random
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from app.domain.errors import RebungError
from app.storage.disk import RealDisk, RealFile
from tests.storage.disks import (
    BROKEN,
    FORBIDDEN,
    FULL,
    TAKES_LITTLE,
    TAKES_NOTHING,
    Fault,
    FaultyDisk,
    Plan,
    from_call,
    no_fault,
    only,
)
from tests.torture.figures import Figures, sampled
from tests.torture.workload import RealStore, filled, judge

STEPS, MORE = 4, 6
CONTROL_RUNS, MOST_SWALLOWED = 4, 12
Plans = Callable[[int, Fault], Plan]
FAULTS = {
    "full": FULL,
    "broken": BROKEN,
    "forbidden": FORBIDDEN,
    "read-only": Fault(errno.EROFS),
    "takes nothing": TAKES_NOTHING,
    "takes little": TAKES_LITTLE,
}


def run(runs: int, seed: int) -> Figures:
    """Fail so many calls, each in a run of its own."""
    figures = Figures("io_faults")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template, path = Path(scratch) / "template", Path(scratch) / "run"
        store = RealStore(template)
        filled(store, STEPS)
        store.close()
        for plan, name, number in _sampled(_calls(template, path), runs, seed):
            disk = FaultyDisk(RealDisk(), plan(number, FAULTS[name]), chance)
            _one_fault(figures, template, path, disk, f"{name} {plan.__name__} {number}")
    return figures


def swallowed(seed: int) -> Figures:
    """Let failed writes be told to nobody, which must be found."""
    figures = Figures("failed writes told to nobody")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template, path = Path(scratch) / "template", Path(scratch) / "run"
        store = RealStore(template)
        filled(store, STEPS)
        store.close()
        for _ in range(CONTROL_RUNS):
            disk = FaultyDisk(_Swallowing(chance.randrange(MOST_SWALLOWED)), no_fault, failed=1)
            _one_fault(figures, template, path, disk, "swallowed")
    return figures


CONTROLS = (swallowed,)


@dataclass
class _Swallowing(RealDisk):
    """A disk that takes so many writes, and only seems to take all later ones."""

    left: int

    def open(self, path: Path) -> RealFile:
        """Open a file whose bytes are kept as long as any are."""
        self.left -= 1
        file = super().open(path)
        if self.left > 0:
            return file
        file.close()
        return _Swallowed(path.open("r+b", buffering=0), is_new=file.is_new)


class _Swallowed(RealFile):
    def write(self, data: memoryview) -> int:
        """Seem to write."""
        return len(data)


def _calls(template: Path, path: Path) -> int:
    """Return how many calls reach the disk in a run without a fault."""
    disk = FaultyDisk(RealDisk(), no_fault)
    _one_fault(Figures("no fault"), template, path, disk, "")
    return len(disk.calls)


def _sampled(calls: int, runs: int, seed: int) -> list[tuple[Plans, str, int]]:
    places: list[tuple[Plans, str, int]] = list(product((only, from_call), FAULTS, range(1, calls + 1)))
    return [places[at] for at in sampled(len(places), runs, seed)]


def _one_fault(figures: Figures, template: Path, path: Path, disk: FaultyDisk, example: str) -> None:
    """Save on a disk with one fault and judge, unless the run was over before the fault was met."""
    shutil.rmtree(path, ignore_errors=True)
    shutil.copytree(template, path)
    saved = STEPS
    try:
        store = RealStore(path, disk)
        try:
            saved = _save_on(figures, store)
        finally:
            store.close()
    except RebungError:
        figures.more["refused_to_open"] += 1
    except Exception as error:  # noqa: BLE001  whatever is not told in words is what this looks for
        figures.note("unreadable", saved, f"{example}: {error!r}")
        return
    if not disk.failed:
        return
    disk.plan = no_fault
    judge(figures, lambda: RealStore(path), saved)


def _save_on(figures: Figures, store: RealStore) -> int:
    """Do some steps, trying each again when told that it is not saved, and return how many are saved."""
    for k in range(STEPS + 1, STEPS + MORE + 1):
        for attempt in (1, 2):
            try:
                store.save(k)
                break
            except RebungError:
                figures.more["told"] += 1
                if attempt == 2:
                    return k - 1
    return STEPS + MORE
