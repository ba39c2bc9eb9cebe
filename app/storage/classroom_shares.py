"""Between the tables of the classroom and what machines tell each other of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from app.domain.merging.shares import GONE, ClassShare, is_gone, now_called
from app.domain.merging.stamped import THERE, Row, is_there
from app.domain.noted_packs import NotedPack
from app.storage.classroom_forms import pack_of
from app.storage.reading import things
from app.storage.removed import erased_ids, put_removed, removed_rows
from app.storage.sealing import Tables
from app.storage.stamping import (
    ASSIGNMENTS,
    CLASSES,
    GROUPS,
    LEARNERS,
    MOVES,
    PACKS,
    SHARED,
    document_of,
    row_of,
)

_OF_A_CLASS = (LEARNERS, GROUPS, ASSIGNMENTS)


def rows_of(tables: Tables) -> dict[str, Row]:
    """Return everything that others are told, by `table/id`; nothing of demo classes."""
    demo = demo_classes(tables)
    rows: dict[str, Row] = {
        f"{name}/{each['id']}": row_of(name, each)
        for name in SHARED
        for each in tables.get(name, {}).values()
        if each["id"] not in demo and each.get("class_id") not in demo
    }
    removed = {key: row for key, row in removed_rows(tables).items() if _class_in(row) not in demo}
    return {**removed, **rows}


def demo_classes(tables: Tables) -> set[str]:
    """Return the ids of classes that are there to look around with."""
    return {each["id"] for each in tables.get(CLASSES, {}).values() if each["demo"]}


def cleared_days(tables: Tables) -> dict[str, str]:
    """Return up to which day answers of each class were deleted."""
    return {each["id"]: each.get("cleared_to", "") for each in tables.get(CLASSES, {}).values()}


def put_rows(tables: Tables, share: ClassShare) -> None:
    """Put what several machines know together in the place of what this one knew; demo classes stay as they are.

    Whoever is in a class that is gone is gone too.
    """
    there = {key: row for key, row in share.rows.items() if _is_on_a_list(key, row, share)}
    alone = {
        key.partition("/")[2]: (GONE,)
        for key, row in there.items()
        if key.startswith(f"{LEARNERS}/") and f"{CLASSES}/{_class_in(row)}" not in there
    }
    rows = {key: row for key, row in there.items() if not _is_alone(key, row, there)}
    demo = _demo_documents(tables)
    kept = {f"{name}/{each['id']}": each for name in SHARED for each in tables.get(name, {}).values()}
    for name in SHARED:
        documents = [
            document_of(name, key.partition("/")[2], row, kept.get(key))
            for key, row in rows.items()
            if key.startswith(f"{name}/")
        ]
        tables[name] = {str(row): each for row, each in enumerate([*documents, *demo[name]], start=1)}
    hidden = {
        key: row for key, row in share.rows.items() if key not in rows and key.partition("/")[2] not in alone
    }
    put_removed(tables, hidden, {**erased_ids(tables), **share.erased, **alone})


class Facts(Struct, frozen=True):
    """What of the classroom rules whose plays stay where.

    Attributes:
        classes: by learner what is known of the class.
        moves: to whom teachers gave plays, by the plays.
        entries: of each entry that ever was, and is not gone for good, whose it is now.
    """

    classes: Mapping[str, Row]
    moves: Mapping[str, str]
    entries: Mapping[str, str]


def facts_of(tables: Tables) -> Facts:
    """Return what rules whose plays stay where."""
    rows = {each["id"]: row_of(CLASSES, each) for each in tables.get(CLASSES, {}).values()}
    return Facts(
        {each["id"]: rows.get(each["class_id"], {}) for each in tables.get(LEARNERS, {}).values()},
        {each["id"]: each["to"] for each in tables.get(MOVES, {}).values()},
        entries_of(tables),
    )


def entries_of(tables: Tables) -> dict[str, str]:
    """Return of each entry that ever was, and is not gone for good, whose it is now."""
    learners, erased = tables.get(LEARNERS, {}).values(), erased_ids(tables)
    parts = {each: now_called(erased, each) for each in erased if not is_gone(erased, each)}
    joined = {other: each["id"] for each in learners for other in each["joined"]}
    return {**{each["id"]: each["id"] for each in learners}, **parts, **joined}


def packs_off(tables: Tables) -> tuple[NotedPack, ...]:
    """Return the packs that were taken off the list, here or elsewhere."""
    rows = {key: row for key, row in removed_rows(tables).items() if key.startswith(f"{PACKS}/")}
    documents = (
        document_of(PACKS, key.partition("/")[2], row, None) for key, row in rows.items() if THERE in row
    )
    return tuple(things(documents, pack_of))


def _is_on_a_list(key: str, row: Row, share: ClassShare) -> bool:
    """Tell whether this is on a list. Who stays of a circle is, though each was taken off for the sake of another."""
    each = key.partition("/")[2]
    is_whole = "nickname" in row or not key.startswith(f"{LEARNERS}/")
    return is_whole and now_called(share.erased, each) == each and (is_there(row) or each in share.erased)


def _is_alone(key: str, row: Row, there: Mapping[str, Row]) -> bool:
    return key.partition("/")[0] in _OF_A_CLASS and f"{CLASSES}/{_class_in(row)}" not in there


def _class_in(row: Row) -> str:
    return str(row["class_id"].value) if "class_id" in row else ""


def _demo_documents(tables: Tables) -> dict[str, list[dict[str, Any]]]:
    """Return the documents that no other machine is told of, by their tables."""
    told = rows_of(tables)
    return {
        name: [each for each in tables.get(name, {}).values() if f"{name}/{each['id']}" not in told]
        for name in SHARED
    }
