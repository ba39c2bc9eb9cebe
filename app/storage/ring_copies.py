"""Rings of keys in generations: whether one opens what another one opens."""

from __future__ import annotations

from app.storage.documents import read
from app.storage.key_documents import KeyForm
from app.storage.ring import KEYS, WAYS
from app.storage.sealing import unseal


def is_earlier(ring: bytes | None, now: bytes | None) -> bool:
    """Tell whether a sealed ring is an earlier state of the one of now, which then opens all that it opens.

    A key lies in the same box as long as it is on a ring, and no box is ever the same twice. A ring without any key is
    an earlier state of each.
    """
    boxes = _boxes(ring)
    return not boxes or not boxes.isdisjoint(_boxes(now))


def has_ways(ring: bytes | None) -> bool:
    """Tell whether a phrase or a recovery code opens the class key of a sealed ring."""
    sealed = unseal(ring) if ring else None
    return bool(sealed and sealed.tables.get(WAYS))


def _boxes(raw: bytes | None) -> frozenset[bytes]:
    sealed = unseal(raw) if raw else None
    rows = sealed.tables.get(KEYS, {}).values() if sealed else ()
    return frozenset(box for row in rows for box in read(row, KeyForm).wrapped)
