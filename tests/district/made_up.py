"""Made-up exports of many schools: the same for the same seed, in the form that `app/exchange/parquet.py` writes.

Schools have from a handful of learners to two thousand, so some of their cells lie below ten and some just above it.
Two in five lessons are sensitive, without name and skills. One statement in a hundred stands there twice, as where
two exports of one machine came in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

SCHOOLS = 400
MONDAY = date(2026, 7, 13)
DAYS = 40 * 7
LESSONS = 45
SENSITIVE = 18
MOST_LESSONS = 24
TWICE = 100
AT_ONCE = 250_000
LEARNERS = ((8, 30), (30, 150), (150, 600), (600, 2000))
"""Sizes of schools: each is as likely as the others."""

SKILLS = (
    "say-it-plainly", "listen-and-check", "say-no-kindly", "speak-from-me",
    "fair-for-both", "stand-by-others", "stop-breathe-try", "make-and-connect",
)  # fmt: skip
"""The skills that are not sensitive, in the order of the bamboos."""

BAMBOO_OF = ("speak-listen",) * 3 + ("solve-together",) * 3 + ("i-can",) * 2
"""The bamboo of each."""


def write(folder: Path, statements: int, seed: int = 1, schools: int = SCHOOLS) -> int:
    """Write files of Parquet into a folder; return how many rows there are, those that stand there twice included."""
    import numpy as np
    import pyarrow.parquet as pq

    chance = np.random.default_rng(seed)
    rows = 0
    for number, table in enumerate(_tables(chance, statements, schools)):
        pq.write_table(table, folder / f"exports-{number:03}.parquet")
        rows += table.num_rows
    return rows


def _tables(chance: np.random.Generator, statements: int, schools: int) -> Iterator[Any]:
    """Yield tables of some hundred thousand rows; together as many statements as are asked for, some of them twice."""
    import numpy as np

    school_of = _learners(chance, statements, schools)
    lessons = chance.integers(1, MOST_LESSONS + 1, len(school_of))
    ends = np.cumsum(lessons)
    weekdays = chance.integers(0, 5, schools)
    begin = done = 0
    while done < statements:
        end = int(np.searchsorted(ends, done + AT_ONCE)) + 1
        counts = lessons[begin:end]
        rows = min(int(counts.sum()), statements - done)
        yield _table(chance, school_of[begin:end], counts, weekdays, rows)
        begin, done = end, done + rows


def _learners(chance: np.random.Generator, statements: int, schools: int) -> np.ndarray:
    """Return the school of each learner, in no order; so many learners that their lessons are enough."""
    import numpy as np

    kinds = np.array(LEARNERS)[chance.integers(0, len(LEARNERS), schools)]
    sizes = chance.integers(kinds[:, 0], kinds[:, 1])
    enough = 1.1 * statements / (sizes.sum() * (MOST_LESSONS + 1) / 2)
    sizes = np.ceil(sizes * max(1.0, enough)).astype(int)
    school_of = np.repeat(np.arange(schools), sizes)
    chance.shuffle(school_of)
    return school_of


def _table(
    chance: np.random.Generator, school_of: np.ndarray, counts: np.ndarray, weekdays: np.ndarray, rows: int
) -> Any:
    """Return the statements of some learners, each lesson of a learner once, and some of the statements again."""
    import numpy as np
    import pyarrow as pa

    learner = np.repeat(np.arange(len(counts)), counts)[:rows]
    order = chance.random((len(counts), LESSONS)).argsort(axis=1)
    lesson = order[np.arange(LESSONS) < counts[:, None]][:rows]
    school = school_of[learner]
    day = chance.integers(0, DAYS // 7, rows) * 7 + weekdays[school]
    again = np.concatenate([np.arange(rows), chance.choice(rows, rows // TWICE, replace=False)])
    actors = _hex(chance, len(counts))
    ids = [_uuid(each) for each in _hex(chance, rows)]
    names, skills, bamboos = _lessons()
    first = np.datetime64(MONDAY)
    return pa.table(
        {
            "id": pa.array(ids),
            "actor": pa.array(actors).take(learner),
            "school": pa.array([f"S-{each:03}" for each in range(len(weekdays))]).take(school),
            "language": pa.array(["id"] * rows),
            "lesson": names.take(lesson),
            "day": pa.array(first + day.astype("timedelta64[D]"), pa.date32()),
            "skills": skills.take(lesson),
            "bamboos": bamboos.take(lesson),
        }
    ).take(pa.array(again))


def _lessons() -> tuple[Any, Any, Any]:
    """Return names, skills and bamboos of the lessons; the sensitive ones come last, and have none."""
    import pyarrow as pa

    ordinary = range(LESSONS - SENSITIVE)
    practised = [sorted({each % len(SKILLS), each * 3 % len(SKILLS)}) for each in ordinary]
    texts = pa.list_(pa.string())
    names = [f"L{each + 1:02}" for each in ordinary]
    skills = [[SKILLS[each] for each in those] for those in practised]
    bamboos = [list(dict.fromkeys(BAMBOO_OF[each] for each in those)) for those in practised]
    none: list[list[str]] = [[]] * SENSITIVE
    return (
        pa.array([*names, *([None] * SENSITIVE)]),
        pa.array(skills + none, texts),
        pa.array(bamboos + none, texts),
    )


def _hex(chance: np.random.Generator, many: int) -> list[str]:
    digits = chance.bytes(16 * many).hex()
    return [digits[at : at + 32] for at in range(0, 32 * many, 32)]


def _uuid(digits: str) -> str:
    return f"{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"
