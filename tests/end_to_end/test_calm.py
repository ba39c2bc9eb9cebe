"""When another process counts as being at rest, on a machine that has too much to do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.calm import are_at_rest

BUSY, LAZY = "while True: pass", "import time\ntime.sleep(60)"
CROWD = 5
Begin = Callable[[str], int]

pytestmark = pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="no /proc/self/schedstat")


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Return what starts a program on the one processor that all share; it returns the number of the process."""
    begun: list[subprocess.Popen[bytes]] = []
    processor = min(os.sched_getaffinity(0))

    def begin(program: str) -> int:
        begun.append(subprocess.Popen([sys.executable, "-S", "-c", program]))
        os.sched_setaffinity(begun[-1].pid, {processor})
        return begun[-1].pid

    yield begin
    for process in begun:
        process.kill()
        process.wait()


def test_who_waits_for_a_turn_does_not_rest(begin: Begin) -> None:
    """Among others that work, one that works gets little done and is not at rest; one that sleeps is."""
    busy, lazy = [begin(BUSY) for _ in range(CROWD)], begin(LAZY)
    time.sleep(0.5)
    assert not are_at_rest(busy[0])
    assert are_at_rest(lazy)


def test_who_is_gone_rests(begin: Begin) -> None:
    """Nobody waits for a process that has ended."""
    process = subprocess.Popen([sys.executable, "-S", "-c", ""])
    process.wait()
    assert are_at_rest(process.pid)
