"""Reading a text file that anybody may have written: size first, then bytes, then UTF-8."""

from __future__ import annotations

import stat
from pathlib import Path

from app.content.marks import TOP, Mark
from app.domain.problems import Problem, problem

LARGEST = 1_000_000
"""Bytes. The longest lesson has a tenth of that."""


class Unreadable(Exception):
    """A file that cannot be read as text: where, and why."""

    def __init__(self, mark: Mark, problem: Problem) -> None:
        self.mark = mark
        self.problem = problem
        super().__init__(problem.what())


def read_text(path: Path) -> str:
    """Return what the file holds.

    Raises:
        Unreadable: it cannot be read; says why.
    """
    held = _bytes(path)
    try:
        return held.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = held[: error.start]
        mark = Mark(before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        raise Unreadable(mark, problem("not-text")) from None


def _bytes(path: Path) -> bytes:
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode):
            raise Unreadable(TOP, problem("cannot-read", reason="it is not a file"))
        if seen.st_size <= LARGEST:
            with path.open("rb") as file:
                held = file.read(LARGEST + 1)
            if len(held) <= LARGEST:
                return held
    except OSError as error:
        told = problem("cannot-read", reason=error.strerror or type(error).__name__)
        raise Unreadable(TOP, told) from None
    except ValueError:
        raise Unreadable(TOP, problem("cannot-read", reason="its name cannot be used")) from None
    raise Unreadable(TOP, problem("too-large", size=seen.st_size, limit=LARGEST))
