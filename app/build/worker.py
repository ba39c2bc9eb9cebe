"""A process that draws: it reads a job a line from standard input and answers a line when it is done.

resvg keeps Python's lock while it draws, so threads would not share the work. These processes are plain
commands and not a multiprocessing pool, which would start the caller's main module again.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TextIO

from app.build.jobs import Job, perform


def serve(drawings: Path, out: Path, asked: TextIO, answers: TextIO) -> None:
    """Perform jobs until there are no more; an answer is empty, or says what went wrong."""
    for line in asked:
        try:
            perform(Job(*json.loads(line)), drawings, out)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other side tells it in words
            answers.write(json.dumps(str(error) or type(error).__name__) + "\n")
        else:
            answers.write('""\n')
        answers.flush()


if __name__ == "__main__":
    serve(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin, sys.stdout)
