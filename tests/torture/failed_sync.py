"""A sync fails and has lost bytes (a later one would not say so), once or for good; then the power goes.

Whatever was told as saved, before or after that, must be there. The control tries a failed sync once more, as
programs do, and believes the answer.
"""

from __future__ import annotations

import errno
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import CannotSave
from app.storage.disk import Disk, OpenFile
from app.storage.places import Kind
from tests.storage.databases import place_of
from tests.storage.disks import Fault, FaultyDisk, MemoryDisk
from tests.torture.crashes import judge_left, opener_on, state
from tests.torture.figures import Figures

BROKEN = Fault(errno.EIO)
SAVES, ATTEMPTS = 12, 2


def run(runs: int, seed: int) -> Figures:
    """Fail a sync so many times."""
    return _failing(Figures("failed_sync"), runs, seed, lambda disk: disk)


def retried(seed: int) -> Figures:
    """Fail syncs under whoever tries them again, which must be found."""
    return _failing(Figures("a failed sync tried again"), 100, seed, _Retrying)


CONTROLS = (retried,)


@dataclass
class _Plan:
    """From the n-th sync on one fails, or all do."""

    at: int
    is_for_good: bool
    syncs: int = 0

    def __call__(self, _number: int, call: str, _path: Path) -> Fault | None:
        self.syncs += call == "sync"
        is_met = self.syncs >= self.at if self.is_for_good else self.syncs == self.at
        return BROKEN if call == "sync" and is_met else None


def _failing(figures: Figures, runs: int, seed: int, over: Callable[[Disk], Disk]) -> Figures:
    chance = random.Random(seed)
    for _ in range(runs):
        memory = MemoryDisk()
        kind = chance.choice([Kind.LEARNER, Kind.TALLIES])
        plan = _Plan(chance.randrange(1, SAVES), chance.random() < 0.5)
        faulty = FaultyDisk(memory, plan, chance)
        saved = _told_as_saved(figures, over(faulty), kind)
        figures.more["failed_syncs"] += faulty.failed
        judge_left(figures, memory.after_power_cut(chance), kind, saved)
    return figures


def _told_as_saved(figures: Figures, disk: Disk, kind: Kind) -> int:
    """Save until the disk refuses twice; return the last state that was told as saved."""
    slots = opener_on(disk).open(place_of(kind)).slots
    saved = 0
    while saved < SAVES:
        for attempt in range(ATTEMPTS):
            try:
                slots.write({**slots.read(), **state(saved + 1)})
                saved += 1
                break
            except CannotSave:
                figures.more["told_as_not_saved"] += 1
                if attempt + 1 == ATTEMPTS:
                    return saved
    return saved


@dataclass
class _RetryingFile:
    inner: OpenFile

    @property
    def is_new(self) -> bool:
        return self.inner.is_new

    def write(self, data: memoryview) -> int:
        return self.inner.write(data)

    def truncate(self, size: int) -> None:
        self.inner.truncate(size)

    def sync(self) -> None:
        try:
            self.inner.sync()
        except OSError:
            # What this is there to show: the system has forgotten the bytes and answers "done".
            return

    def close(self) -> None:
        self.inner.close()


@dataclass
class _Retrying:
    inner: Disk

    def read(self, path: Path | str, most: int = -1) -> bytes:
        return self.inner.read(path, most)

    def open(self, path: Path) -> _RetryingFile:
        return _RetryingFile(self.inner.open(path))

    def create(self, path: Path) -> _RetryingFile:
        return _RetryingFile(self.inner.create(path))

    def remove(self, path: Path) -> None:
        self.inner.remove(path)

    def sync_folder(self, folder: Path) -> None:
        self.inner.sync_folder(folder)
