"""The bench's part for lists: how long it takes to see what would come of a file with many learners."""

from __future__ import annotations

import time
from io import BytesIO
from statistics import median

from app.domain.classroom import Classroom
from app.domain.roster_plan import plan
from app.exchange import roster_csv, roster_write
from app.services.roster_export import ListLine

LEARNERS = 2000
IN_A_CLASS = 40
TIMES = 5


def figures(times: int = TIMES) -> dict[str, float | int]:
    """Return the milliseconds from a file of 2,000 learners in Kolibri's form to its preview: median and longest."""
    raw = roster_write.written([_line(number) for number in range(LEARNERS)])
    taken = [_previewed(raw) for _ in range(times)]
    return {"learners": LEARNERS, "preview_ms": median(taken), "preview_longest_ms": max(taken)}


def _previewed(raw: bytes) -> float:
    begun = time.perf_counter()
    plan(roster_csv.read(BytesIO(raw)), Classroom())
    return (time.perf_counter() - begun) * 1000


def _line(number: int) -> ListLine:
    username = f"child_{number}"
    return ListLine(f"Child {number}", f"Class {number // IN_A_CLASS}", "*", f"{number:032x}", username)
