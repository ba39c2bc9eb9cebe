"""Rings of keys in generations: whether one opens what another one opens."""

from __future__ import annotations

from app.storage.documents import KeyForm, read
from app.storage.ring import KEYS
from app.storage.sealing import unseal


def are_of_one_ring(one: bytes | None, other: bytes | None) -> bool:
    """Tell whether two sealed rings of keys belong together, the earlier and the later state of one.

    A key lies in the same box as long as it is on a ring, and no box is ever the same twice. What has no key yet
    belongs to any ring.
    """
    boxes, others = _boxes(one), _boxes(other)
    return not boxes or not others or not boxes.isdisjoint(others)


def _boxes(raw: bytes | None) -> frozenset[bytes]:
    sealed = unseal(raw) if raw else None
    rows = sealed.tables.get(KEYS, {}).values() if sealed else ()
    return frozenset(box for row in rows for box in read(row, KeyForm).wrapped)
