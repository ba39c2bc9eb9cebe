"""Rings of keys in generations: whether they are of one machine, and whether one opens what another one opens.

A key lies in the same box as long as it is on a ring, and no box is ever the same twice.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from app.domain.errors import KeysLost
from app.domain.keys import MOST_MEMORY, ROUNDS
from app.storage.documents import read
from app.storage.key_documents import KeyForm
from app.storage.ring import KEYS, ring_of, tables_in
from app.storage.sealing import Tables, seal, unseal


def is_ring(tables: Tables) -> bool:
    """Tell whether these are the tables of a ring, each of whose secrets can be tried in a while."""
    try:
        ways = ring_of(tables).ways.values()
    except KeysLost:
        return False
    return all(each.rounds in ROUNDS and each.memory <= MOST_MEMORY for wraps in ways for each in wraps)


def is_of_one(ring: bytes | None, now: bytes | None) -> bool:
    """Tell whether a sealed ring is another state of the one of now; a ring without any key is one of each."""
    boxes = _boxes(ring)
    return not boxes or not boxes.isdisjoint(_boxes(now))


def opens_all(ring: bytes | None, other: bytes | None, database: str = "") -> bool:
    """Tell whether a sealed ring has every key of another one, or every one that this has of a database.

    A ring of the same machine does not, once a key was taken off it for good.
    """
    return _boxes(other, database) <= _boxes(ring)


def with_keys_of(now: bytes, own: bytes | None, databases: Iterable[str]) -> bytes:
    """Return a sealed ring with the keys that another state of it has besides, of these databases.

    Going back to a copy from before leaves keys behind that were made since. They stay where something is that they
    open.
    """
    sealed, other = unseal(now), unseal(own) if own else None
    if sealed is None or other is None:
        return now
    ring, kept = ring_of(sealed.tables), ring_of(other.tables).keys
    more = {
        name: [box for box in kept.get(name, ()) if box not in ring.keys.get(name, ())]
        for name in sorted(databases)
    }
    if not any(more.values()):
        return now
    keys = {name: [*ring.keys.get(name, ()), *boxes] for name, boxes in more.items() if boxes}
    # The next one after it: of two states with one number nobody could tell which counts.
    return seal(sealed.generation + 1, tables_in(replace(ring, keys={**ring.keys, **keys})))


def coming_with(earlier: bytes, now: bytes | None) -> bytes:
    """Return the sealed ring that comes with a state from outside: its own.

    Where it is another state of the ring of here, the secrets of here open it too, and a machine that asks at each
    start goes on to: nobody is locked out by a copy from before the phrase, and no key comes back to the disk by one.
    """
    theirs, ours = unseal(earlier), unseal(now) if now else None
    if theirs is None or ours is None or not is_of_one(earlier, now):
        return earlier
    then, here = ring_of(theirs.tables), ring_of(ours.tables)
    ways = dict(then.ways)
    for way, wraps in here.ways.items():
        known = then.ways.get(way, [])
        ways[way] = [*known, *(each for each in wraps if each not in known)]
    ring = replace(
        then,
        ways=ways,
        asks_at_start=then.asks_at_start or here.asks_at_start,
        changed={**here.changed, **then.changed},
    )
    return earlier if ring == then else seal(max(theirs.generation, ours.generation) + 1, tables_in(ring))


def has_ways(ring: bytes | None) -> bool:
    """Tell whether a phrase or a recovery code opens the class key of a sealed ring."""
    sealed = unseal(ring) if ring else None
    return sealed is not None and any(ring_of(sealed.tables).ways.values())


def _boxes(raw: bytes | None, database: str = "") -> frozenset[bytes]:
    sealed = unseal(raw) if raw else None
    rows = sealed.tables.get(KEYS, {}).values() if sealed else ()
    keys = [read(row, KeyForm) for row in rows]
    return frozenset(box for key in keys if database in {"", key.id} for box in key.wrapped)
