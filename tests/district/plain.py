"""The same report, reckoned in plain Python from plain rows: what the engines are compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from app.domain.growth import GROWS_AT, STAGES
from tests.district.hiding import shown


class Row(NamedTuple):
    """A statement, as far as the report looks at it."""

    id: str
    actor: str
    school: str
    day: date
    skills: tuple[str, ...]


class Cell(NamedTuple):
    """Where something is counted."""

    kind: str
    name: str
    school: str
    week: date


Told = tuple[str, str, str, date, int]
"""A row of the report: a cell, and its figure in steps of ten."""


def plain_report(rows: Iterable[Row]) -> list[Told]:
    """Return the report, sorted."""
    counted: dict[Cell, list[str]] = defaultdict(list)
    for cell, actor in _counted(rows):
        counted[cell].append(actor)
    return sorted(
        (*cell, told) for cell, actors in counted.items() if (told := _told(cell, actors)) is not None
    )


def _told(cell: Cell, actors: list[str]) -> int | None:
    learners = len(set(actors))
    return shown(learners, len(actors) if cell.kind == "completions" else learners)


def _counted(rows: Iterable[Row]) -> Iterator[tuple[Cell, str]]:
    """Yield each cell with somebody in it, as often as there is something to count."""
    lessons: dict[str, int] = defaultdict(int)
    stages = dict(zip(GROWS_AT, STAGES[1:], strict=True))
    for row in sorted({row.id: row for row in rows}.values(), key=lambda each: (each.day, each.id)):
        week = row.day - timedelta(days=row.day.weekday())
        yield Cell("completions", "", row.school, week), row.actor
        for skill in row.skills:
            yield Cell("skill", skill, row.school, week), row.actor
        lessons[row.actor] += 1
        if lessons[row.actor] in stages:
            yield Cell("growth", stages[lessons[row.actor]], row.school, week), row.actor
