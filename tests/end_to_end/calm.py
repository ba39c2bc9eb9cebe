"""Whether other processes are at rest: they neither work, nor want to and have no processor, nor wait for a disk.

How much a process has worked is not enough: on a busy machine one that has everything to do still gets little done.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

BREATH = 0.2
"""Seconds for which it is looked at: longer than any pause that a window makes on purpose after a key."""
LOOK = 0.03
"""Seconds from one look at its threads to the next."""
CALM = 0.3
"""The part of the time that it may work or wait for its turn while nothing moves: it still looks for keys."""


def are_at_rest(*pids: int) -> bool:
    """Watch processes for a breath, shorter when one is seen at work. A process that is gone rests."""
    begun, before = time.monotonic(), [_wanted(pid) for pid in pids]
    while time.monotonic() - begun < BREATH:
        time.sleep(LOOK)
        for pid, earlier in zip(pids, before, strict=True):
            if _waits_for_disk(pid) or _wanted(pid) - earlier > CALM * BREATH:
                return False
    return True


def children() -> tuple[int, ...]:
    """Return the processes that this one has begun, and those that they have."""
    return tuple(each.pid for each in psutil.Process().children(recursive=True))


def _wanted(pid: int) -> float:
    """Return for how many seconds its threads have had a processor, or would have liked one."""
    told = [words.split() for words in _told(pid, "schedstat")]
    if told:
        return sum(int(worked) + int(waited) for worked, waited, _ in told) / 1e9
    # A kernel that does not count who waits for a processor.
    try:
        return sum(psutil.Process(pid).cpu_times()[:2])
    except psutil.NoSuchProcess:
        return 0.0


def _waits_for_disk(pid: int) -> bool:
    """Tell whether one of its threads is inside a call that waits for a disk."""
    return any(words.rpartition(")")[2].split()[0] == "D" for words in _told(pid, "stat"))


def _told(pid: int, name: str) -> Iterator[str]:
    """Yield what the kernel tells of each thread that is there."""
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        with suppress(OSError):
            yield (thread / name).read_text()
