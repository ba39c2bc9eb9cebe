"""What is on no list any more, so that no other machine brings it back: two tables of the classroom.

`removed` holds what may be put back: groups, sets, what was assigned, and entries of a child that were joined. `erased`
holds ids alone, of classes and learners that are gone for good, and of entries that became a part of another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.merging.shares import GONE, is_gone, now_called
from app.domain.merging.stamped import THERE, Row, Stamped
from app.storage.counter import Counter
from app.storage.documents import ErasedForm, RemovedForm, written
from app.storage.sealing import Tables
from app.storage.stamping import CLASSES, LEARNERS, row_of

REMOVED, ERASED = "removed", "erased"
_FOR_GOOD = (CLASSES, LEARNERS)
Documents = Iterable[Mapping[str, Any]]


def note_removed(tables: Tables, before: Mapping[str, Documents], counter: Counter) -> None:
    """Note what `before` was in the tables and is not any more; what is there again is not removed.

    Args:
        tables: the tables as they will be written; changed in place.
        before: the documents that were there, by their table.
        counter: numbers the removals.
    """
    removed = removed_rows(tables)
    there = {f"{name}/{each['id']}" for name in before for each in tables[name].values()}
    for table, documents in before.items():
        for each in documents:
            key = f"{table}/{each['id']}"
            if key not in there:
                now = counter.take()
                removed[key] = {**row_of(table, each), THERE: Stamped(now.counter, now.device, value=False)}
    erased = {**erased_ids(tables), **_taken_over(tables, before)}
    joined = {other for each in tables[LEARNERS].values() for other in each["joined"]}
    for key in removed:
        table, _, name = key.partition("/")
        if table in _FOR_GOOD and name not in joined and now_called(erased, name) == name:
            erased[name] = (*erased.get(name, ()), GONE)
    put_removed(tables, {key: row for key, row in removed.items() if key not in there}, erased)


def put_removed(tables: Tables, removed: Mapping[str, Row], erased: Mapping[str, tuple[str, ...]]) -> None:
    """Put both tables in the place of their earlier selves.

    Of what is gone for good only the id stays; of an entry no name, since whoever puts it back writes all of it anew.
    """
    rows = [
        written(RemovedForm(key, {name: (*field,) for name, field in row.items() if _may_stay(key, name)}))
        for key, row in sorted(removed.items())
        if not is_gone(erased, key.partition("/")[2])
    ]
    ids = [written(ErasedForm(each, list(into))) for each, into in sorted(erased.items())]
    tables[REMOVED] = {str(number): each for number, each in enumerate(rows, start=1)}
    tables[ERASED] = {str(number): each for number, each in enumerate(ids, start=1)}


def _may_stay(key: str, field: str) -> bool:
    return not key.startswith(f"{LEARNERS}/") or field in {THERE, "class_id"}


def removed_rows(tables: Tables) -> dict[str, Row]:
    """Return what may be put back, by `table/id`."""
    rows = tables.get(REMOVED, {}).values()
    return {each["id"]: {name: Stamped(*field) for name, field in each["fields"].items()} for each in rows}


def erased_ids(tables: Tables) -> dict[str, tuple[str, ...]]:
    """Return the ids that are on no list for good, and of what they became a part."""
    return {each["id"]: tuple(each["into"]) for each in tables.get(ERASED, {}).values()}


def gone_for_good(tables: Tables) -> frozenset[str]:
    """Return the ids of classes and learners that are gone for good."""
    erased = erased_ids(tables)
    return frozenset(each for each in erased if is_gone(erased, each))


def _taken_over(tables: Tables, before: Mapping[str, Documents]) -> dict[str, tuple[str, ...]]:
    """Return the entries whose plays were taken over since: they are a part of the learner now, for good."""
    joined = {each["id"]: each["joined"] for each in before[LEARNERS]}
    there = {each["id"] for each in tables[LEARNERS].values()}
    return {
        other: (each["id"],)
        for each in tables[LEARNERS].values()
        for other in joined.get(each["id"], ())
        if other not in each["joined"] and other not in there
    }
