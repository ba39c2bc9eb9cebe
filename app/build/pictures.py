"""The pictures part: every drawing at every density, drawn by several processes at once."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from app.build.jobs import Job, jobs
from app.domain.errors import CannotBuild

_CODE = Path(__file__).resolve().parents[2]
_MOST_WORKERS = 4


def build_pictures(drawings: Path, out: Path, tell: Callable[[float], None]) -> None:
    """Draw everything below `drawings` into `out`.

    Raises:
        CannotBuild: a drawing is broken, or a process ended early.
    """
    waiting: queue.SimpleQueue[Job] = queue.SimpleQueue()
    answers: queue.SimpleQueue[tuple[Job, str]] = queue.SimpleQueue()
    todo = jobs(drawings)
    for job in todo:
        waiting.put(job)
    hands = [
        threading.Thread(target=_hand_out, args=(_command(drawings, out), waiting, answers), daemon=True)
        for _ in range(min(os.cpu_count() or 1, _MOST_WORKERS))
    ]
    for hand in hands:
        hand.start()
    try:
        for done in range(1, len(todo) + 1):
            job, complaint = answers.get()
            if complaint:
                raise CannotBuild(reason=f"the drawing {job.name}.svg: {complaint}")
            tell(done / len(todo))
    finally:
        _drain(waiting)
        for hand in hands:
            hand.join()


def _command(drawings: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "app.build.worker", str(drawings), str(out)]


def _hand_out(
    command: list[str], waiting: queue.SimpleQueue[Job], answers: queue.SimpleQueue[tuple[Job, str]]
) -> None:
    """Feed one process until nothing waits; each job gets exactly one answer."""
    with subprocess.Popen(
        command, cwd=_CODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        if process.stdin is None or process.stdout is None:
            return
        while True:
            try:
                job = waiting.get_nowait()
            except queue.Empty:
                return
            answers.put((job, _answer(process.stdin, process.stdout, job)))


def _answer(asking: IO[str], answering: IO[str], job: Job) -> str:
    try:
        asking.write(json.dumps([job.density, job.name]) + "\n")
        asking.flush()
        line = answering.readline()
    except OSError as error:
        return str(error)
    return str(json.loads(line)) if line else "the process that draws it ended"


def _drain(waiting: queue.SimpleQueue[Job]) -> None:
    while not waiting.empty():
        try:
            waiting.get_nowait()
        except queue.Empty:
            return
