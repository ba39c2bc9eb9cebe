"""Reading and replacing documents: what cannot be read is left out, set aside and told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, TypeVar

from tinydb import TinyDB, where
from tinydb.table import Table

from app.domain.errors import CannotSave
from app.storage.sealing import Tables

Thing = TypeVar("Thing")
Reader = Callable[[Any], object]

ASIDE = "aside"
"""The table in which documents lie that could not be read."""


def things(documents: Iterable[Any], reader: Callable[[Any], Thing]) -> list[Thing]:
    """Read the documents that can be read."""
    found = []
    for document in documents:
        try:
            found.append(reader(document))
        except ValueError:
            continue
    return found


def move_aside(tables: Tables, readers: Mapping[str, Reader]) -> int:
    """Move documents that cannot be read into a table of their own, and return how many."""
    unread = [
        (table, row)
        for table, reader in readers.items()
        for row, document in tables.get(table, {}).items()
        if not things([document], reader)
    ]
    for table, row in unread:
        aside = tables.setdefault(ASIDE, {})
        aside[str(len(aside) + 1)] = {"table": table, "document": tables[table].pop(row)}
    return len(unread)


def set_aside(database: TinyDB, tables: Tables, readers: Mapping[str, Reader]) -> int:
    """Move what cannot be read in a database aside, in one write, and return how many documents these were.

    If that cannot be saved now, they stay where they are, unread, and will be met again at the next start.

    Args:
        database: the one that is looked through.
        tables: a copy of what is in it, out of which is moved what cannot be read.
        readers: what reads the documents of each table.
    """
    unread = move_aside(tables, readers)
    if unread:
        with suppress(CannotSave):
            database.storage.write(tables)
    return unread


def put(table: Table, key: str, document: dict[str, Any], *, keeping: tuple[str, ...] = ()) -> None:
    """Replace the document whose "id" is `key`, or add it: one write.

    Args:
        table: where it lies.
        key: its id.
        document: the whole new document.
        keeping: fields that keep the value they have in the earlier document.
    """

    def replaced(earlier: Any) -> None:
        kept = {name: earlier[name] for name in keeping if name in earlier}
        earlier.clear()
        earlier.update({**document, **kept})

    # An update that finds nothing changes nothing, and what has not changed is not written (`Slots.write`).
    if not table.update(replaced, where("id") == key):
        table.insert(document)


def tables_of(database: TinyDB) -> Tables:
    """Return a copy of all tables of a database."""
    return database.storage.read() or {}


def highest_counter(documents: Iterable[Mapping[str, Any]]) -> int:
    """Return the highest counter in these documents, 0 if there is none."""
    counters = (document.get("counter") for document in documents)
    return max((counter for counter in counters if isinstance(counter, int)), default=0)
