"""A process that plays a lesson on a data folder and kills itself in the middle. Started by `machine.Machine`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from app.domain.ids import LearnerId, LessonId
from tests.end_to_end.machine import Machine
from tests.end_to_end.walks import WALKS, walk
from tests.fakes import FakeClock


def main(data: str, built: str, learner: str, lesson: str, way: str, most: str, day: str) -> None:
    """Play, and die without a word."""
    machine = Machine(Path(data), Path(built), FakeClock(day))
    walk(machine.open(LearnerId(learner), LessonId(lesson)), WALKS[way], int(most))
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
