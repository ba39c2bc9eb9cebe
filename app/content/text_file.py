"""Reading a text file that anybody may have written: size first, then bytes, then UTF-8."""

from __future__ import annotations

import stat
from pathlib import Path

from app.domain.problems import Problem, problem

LARGEST = 1_000_000
"""Bytes. The longest lesson has a tenth of that."""


def read_text(path: Path) -> str | Problem:
    """Return what the file holds, or why it cannot be read."""
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode):
            return problem("cannot-read", reason="it is not a file")
        if seen.st_size > LARGEST:
            return problem("too-large", size=seen.st_size, limit=LARGEST)
        with path.open("rb") as file:
            held = file.read(LARGEST + 1)
    except OSError as error:
        return problem("cannot-read", reason=error.strerror or type(error).__name__)
    except ValueError:
        return problem("cannot-read", reason="its name cannot be used")
    if len(held) > LARGEST:
        return problem("too-large", size=len(held), limit=LARGEST)
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError:
        return problem("not-text")
