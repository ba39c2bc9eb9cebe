"""Bringing tables of an earlier format up to today's, one numbered pure function after another.

The format's number lies inside the tables. To change a format: raise `VERSIONS[kind]`, add the function that
leads from the number before under `MIGRATIONS[kind, number before]`, and add a file of the old format to
`tests/storage/formats`. Until the first release a new field that has a default needs none of this: no older program
will ever meet it. From the first release on every new field is a new format, since an older program sets aside what it
does not know.

Formats, and why they were raised:
    1 of every kind: the first.
    2 of the classroom: a class may hide lessons, and each learner says whether the avatar was chosen.
    3 of the classroom: what a class does is an assignment of its own, and no field of the class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from app.domain.errors import NewerFormat
from app.storage.places import Kind
from app.storage.sealing import Tables

Migration = Callable[[Tables], Tables]

VERSIONS: Mapping[Kind, int] = {
    Kind.SETTINGS: 1,
    Kind.KEYS: 1,
    Kind.MACHINE_KEY: 1,
    Kind.CLASSROOM: 3,
    Kind.TALLIES: 1,
    Kind.LEARNER: 1,
}


def _second_classroom(tables: Tables) -> Tables:
    """In the first format no class hid a lesson, and every avatar was given with the class."""
    added: Mapping[str, Mapping[str, object]] = {
        "classes": {"hidden": []},
        "learners": {"chose_avatar": False},
    }
    return {
        name: {row: {**each, **added.get(name, {})} for row, each in rows.items()}
        for name, rows in tables.items()
    }


def _third_classroom(tables: Tables) -> Tables:
    """In the second format a class had one starter set or none, for everybody and without a day."""
    classes = tables.get("classes", {})
    made = {row: _assignment(each) for row, each in classes.items() if each.get("assigned") is not None}
    kept = {
        row: {name: value for name, value in each.items() if name != "assigned"}
        for row, each in classes.items()
    }
    return {**tables, "classes": kept, "assignments": made} if classes else tables


def _assignment(school_class: Mapping[str, Any]) -> dict[str, Any]:
    """Return the assignment of a class; its id is that of the class, so that each machine makes the same one."""
    same = {name: school_class.get(name) for name in ("id", "device", "counter")}
    days: dict[str, Any] = {"starts_on": "", "due_on": "", "hidden": False}
    about = {"class_id": school_class.get("id"), "set_id": school_class["assigned"]}
    return {**same, **about, "group": None, "learners": [], **days}


MIGRATIONS: Mapping[tuple[Kind, int], Migration] = {
    (Kind.CLASSROOM, 1): _second_classroom,
    (Kind.CLASSROOM, 2): _third_classroom,
}

FORMAT_TABLE = "format"
_ONLY_ROW = "1"


def new_tables(kind: Kind, versions: Mapping[Kind, int] = VERSIONS) -> Tables:
    """Return the tables of a database in which nothing has been written yet."""
    return {FORMAT_TABLE: {_ONLY_ROW: {"kind": kind.value, "version": versions[kind]}}}


def version_of(tables: Tables) -> int:
    """Return the number of the format, 0 when the tables do not say."""
    version = tables.get(FORMAT_TABLE, {}).get(_ONLY_ROW, {}).get("version")
    return version if isinstance(version, int) else 0


def brought_up(
    kind: Kind,
    tables: Tables,
    versions: Mapping[Kind, int] = VERSIONS,
    migrations: Mapping[tuple[Kind, int], Migration] = MIGRATIONS,
) -> Tables:
    """Return the tables in today's format; the very same object if they are in it already.

    Raises:
        NewerFormat: this program does not know the format.
    """
    version = version_of(tables)
    if not 1 <= version <= versions[kind]:
        raise NewerFormat
    for number in range(version, versions[kind]):
        tables = migrations[kind, number](tables)
        row = {"kind": kind.value, "version": number + 1}
        tables = {**tables, FORMAT_TABLE: {_ONLY_ROW: row}}
    return tables
