"""The pictures part: every drawing at every density, drawn by several processes at once."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from app.build.jobs import DENSITIES, Job, jobs
from app.build.singles import pack_singles
from app.domain.errors import CannotBuild

_CODE = Path(__file__).resolve().parents[2]
_MOST_WORKERS = 4


def build_pictures(drawings: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Draw everything below `drawings` into `out`.

    Raises:
        CannotBuild: a drawing is broken, or a process ended early.
    """
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    complaints: queue.SimpleQueue[str] = queue.SimpleQueue()
    todo = jobs(drawings)
    for job in todo:
        waiting.put(job)
    hands = [
        threading.Thread(target=_hand_out, args=(_command(drawings, out), waiting, complaints), daemon=True)
        for _ in range(min(os.cpu_count() or 1, _MOST_WORKERS))
    ]
    for hand in hands:
        hand.start()
    try:
        for done in range(1, len(todo) + 1):
            complaint = complaints.get()
            if complaint:
                raise CannotBuild(reason=complaint)
            tell(done / len(todo))
    finally:
        _drain(waiting)
        for hand in hands:
            hand.join()
    for density in DENSITIES:
        pack_singles(out / density)


def _command(drawings: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "app.build.worker", str(drawings), str(out)]


def _hand_out(
    command: list[str], waiting: queue.SimpleQueue[Job], complaints: queue.SimpleQueue[str]
) -> None:
    """Feed one process until nothing waits. Each job gets one answer, empty if it went well."""
    try:
        with subprocess.Popen(
            command, cwd=_CODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        ) as process:
            while True:
                try:
                    job = waiting.get_nowait()
                except queue.Empty:
                    return
                complaints.put(_complaint(process, job))
    except OSError as error:
        # No process, or one that died with a job in hand: whoever waits must hear of it.
        complaints.put(str(error))


def _complaint(process: subprocess.Popen[str], job: Job) -> str:
    if process.stdin is None or process.stdout is None:
        return "no pipe to the process that draws"
    process.stdin.write(json.dumps(job) + "\n")
    process.stdin.flush()
    line = process.stdout.readline()
    said = str(json.loads(line)) if line else "the process that draws it ended"
    return f"the drawing {job.name}: {said}" if said else ""


def _drain(waiting: queue.SimpleQueue[Job]) -> None:
    while not waiting.empty():
        with suppress(queue.Empty):
            waiting.get_nowait()
