"""Bringing tables of an earlier format up to today's, one numbered pure function after another.

The format's number lies inside the tables. To change a format: raise `VERSIONS[kind]`, add the function that
leads from the number before under `MIGRATIONS[kind, number before]`, and add a file of the old format to
`tests/storage/formats`.

Formats, and why they were raised:
    1 of every kind: the first.
    2 of the classroom: a class may hide lessons, and each learner says whether the avatar was chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from app.domain.errors import NewerFormat
from app.storage.places import Kind
from app.storage.sealing import Tables

Migration = Callable[[Tables], Tables]

VERSIONS: Mapping[Kind, int] = {Kind.SETTINGS: 1, Kind.CLASSROOM: 2, Kind.TALLIES: 1, Kind.LEARNER: 1}


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


MIGRATIONS: Mapping[tuple[Kind, int], Migration] = {(Kind.CLASSROOM, 1): _second_classroom}

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
