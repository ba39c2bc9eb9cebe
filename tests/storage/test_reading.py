"""What cannot be read is left out and set aside; replacing a document is one write."""

from __future__ import annotations

from typing import Any

from tinydb import TinyDB

from app.domain.errors import DiskFull
from app.storage.reading import highest_counter, put, set_aside, tables_of, things
from tests.storage.databases import opened
from tests.storage.disks import FULL, FaultyDisk, MemoryDisk, every, no_fault


def number_of(document: Any) -> int:
    """Read a document of these tests; ValueError if it has no number."""
    if not isinstance(document.get("number"), int):
        raise ValueError("no number")  # noqa: TRY004  readers say ValueError
    return int(document["number"])


def database(disk: MemoryDisk | FaultyDisk) -> TinyDB:
    """Open a database."""
    slots = opened(disk).slots
    return TinyDB(storage=lambda: slots)


def test_documents_that_cannot_be_read_are_left_out() -> None:
    """Reading goes on after a bad document."""
    assert things([{"number": 1}, {}, {"number": "x"}, {"number": 2}], number_of) == [1, 2]


def test_bad_documents_move_aside_in_one_write() -> None:
    """They keep their content and table, and good ones stay."""
    disk = MemoryDisk()
    made = database(disk)
    made.table("t").insert_multiple([{"number": 1}, {"bad": 1}, {"bad": 2}])
    before = disk.syncs
    assert set_aside(made, tables_of(made), {"t": number_of}) == 2
    assert disk.syncs == before + 1
    tables = tables_of(made)
    assert list(tables["t"].values()) == [{"number": 1}]
    assert [each["document"] for each in tables["aside"].values()] == [{"bad": 1}, {"bad": 2}]
    assert set_aside(made, tables_of(made), {"t": number_of}) == 0


def test_what_cannot_be_moved_stays_where_it_is() -> None:
    """On a full disk bad documents are counted and left in their place."""
    faulty = FaultyDisk(MemoryDisk(), no_fault)
    made = database(faulty)
    made.table("t").insert_multiple([{"number": 1}, {"bad": 1}])
    before = tables_of(made)
    faulty.plan = every("write", FULL)
    assert set_aside(made, tables_of(made), {"t": number_of}) == 1
    assert tables_of(made) == before


def test_putting_replaces_the_whole_document_but_for_what_is_kept() -> None:
    """Old fields go, fields that are asked for keep their value, and the row stays the same."""
    made = database(MemoryDisk())
    table = made.table("t")
    put(table, "x", {"id": "x", "begun": 1, "old": True})
    put(table, "y", {"id": "y", "begun": 2})
    put(table, "x", {"id": "x", "begun": 3, "new": True}, keeping=("begun",))
    assert tables_of(made)["t"] == {
        "1": {"id": "x", "begun": 1, "new": True},
        "2": {"id": "y", "begun": 2},
    }


def test_a_put_that_fails_leaves_the_earlier_document() -> None:
    """After a full disk the document is as it was."""
    faulty = FaultyDisk(MemoryDisk(), no_fault)
    made = database(faulty)
    put(made.table("t"), "x", {"id": "x", "n": 1})
    faulty.plan = every("write", FULL)
    try:
        put(made.table("t"), "x", {"id": "x", "n": 2})
    except DiskFull:
        faulty.plan = no_fault
    assert made.table("t").all() == [{"id": "x", "n": 1}]


def test_the_highest_counter_ignores_what_is_none() -> None:
    """Documents without a counter, or with something else there, do not count."""
    assert highest_counter([{"counter": 3}, {}, {"counter": "9"}, {"counter": 7}]) == 7
    assert highest_counter([]) == 0
