"""Every call to the disk fails once, with each error. A failed sync loses bytes too.

Then again with a disk that is dead from that call on. The store may refuse (a told error), never lie: after
a restart on a sound disk everything that counted as saved is there.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from itertools import count
from pathlib import Path

from app.domain.errors import RebungError
from app.storage.disk import RealDisk
from tests.storage.disks import (
    BROKEN,
    FORBIDDEN,
    FULL,
    TAKES_LITTLE,
    TAKES_NOTHING,
    FaultyDisk,
    from_call,
    no_fault,
    only,
)
from tests.torture.figures import Figures
from tests.torture.workload import RealStore, filled

STEPS, MORE = 4, 6
FAULTS = {
    "full": FULL,
    "broken": BROKEN,
    "forbidden": FORBIDDEN,
    "takes nothing": TAKES_NOTHING,
    "takes little": TAKES_LITTLE,
}


def run(every: int, seed: int) -> Figures:
    """Fail every `every`-th call."""
    figures = Figures("io_faults")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as scratch:
        template = Path(scratch) / "template"
        store = RealStore(template)
        filled(store, STEPS)
        store.close()
        for plan in (only, from_call):
            for name, fault in FAULTS.items():
                for number in count(1 + chance.randrange(every), every):
                    disk = FaultyDisk(RealDisk(), plan(number, fault), chance)
                    path = Path(scratch) / "run"
                    if not _one_fault(figures, template, path, disk, f"{name} {plan.__name__} {number}"):
                        break
    return figures


def _one_fault(figures: Figures, template: Path, path: Path, disk: FaultyDisk, example: str) -> bool:
    """Save on a disk with one fault and judge; False if the run was over before the fault was met."""
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
        return True
    if not disk.failed:
        return False
    disk.plan = no_fault
    figures.judge(lambda: RealStore(path), saved)
    return True


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
