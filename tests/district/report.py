"""The report past one school, written once for every engine that Ibis knows.

It reads what `python -m app export xapi --parquet` writes, from many schools, and tells by school and week

- `completions`: lessons finished for the first time;
- `skill`: learners who finished a lesson that practises it;
- `growth`: learners who have finished their 1st, 2nd, 4th, 6th or 9th lesson, at which a bamboo grows.

Cells with fewer than ten learners are left out, every figure is told in steps of ten (`hiding.py`), each row has one
figure, and nothing is added up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.growth import GROWS_AT, STAGES
from tests.district.hiding import FEWEST, STEP

if TYPE_CHECKING:
    from ibis.expr.types import Table

COLUMNS = ("kind", "name", "school", "week", "at_least")
_WHERE = ("school", "week")


def report(statements: Table) -> Table:
    """Return the report; `week` is the Monday, `at_least` a multiple of ten."""
    found = cells(statements)
    found = found.filter(found.learners >= FEWEST)
    return found.mutate(at_least=found.figure - found.figure % STEP).select(*COLUMNS)


def cells(statements: Table) -> Table:
    """Return every cell with its exact figure and how many learners are in it; nobody but `report` may tell these."""
    once = _once(statements)
    return _completions(once).union(_skills(once)).union(_growth(once))


def _once(statements: Table) -> Table:
    """Return each statement once, however often it was exported."""
    once = statements.group_by("id").aggregate(
        actor=statements.actor.min(),
        school=statements.school.min(),
        day=statements.day.min(),
        skills=statements.skills.arbitrary(),
    )
    return once.mutate(week=once.day.truncate("W"))


def _completions(once: Table) -> Table:
    found = once.group_by(_WHERE).aggregate(learners=once.actor.nunique(), figure=once.count())
    return _as_cells(found, "completions")


def _skills(once: Table) -> Table:
    practised = once.select(*_WHERE, "actor", name=once.skills.unnest())
    learners = practised.actor.nunique()
    return _as_cells(
        practised.group_by(*_WHERE, "name").aggregate(learners=learners, figure=learners), "skill"
    )


def _growth(once: Table) -> Table:
    """Return who has come to a stage in a week: the n-th lesson of a learner, by day."""
    import ibis

    nth = ibis.row_number().over(group_by="actor", order_by=["day", "id"]) + 1
    counted = once.mutate(nth=nth)
    grown = counted.filter(counted.nth.isin(GROWS_AT))
    stages = [(grown.nth == number, stage) for number, stage in zip(GROWS_AT, STAGES[1:], strict=True)]
    named = grown.mutate(name=ibis.cases(*stages))
    learners = named.actor.nunique()
    return _as_cells(named.group_by(*_WHERE, "name").aggregate(learners=learners, figure=learners), "growth")


def _as_cells(found: Table, kind: str) -> Table:
    import ibis

    name = found["name"] if "name" in found.columns else ibis.literal("")
    return found.select(
        *_WHERE,
        kind=ibis.literal(kind),
        name=name,
        learners=found.learners.cast("int64"),
        figure=found.figure.cast("int64"),
    )
