"""Values that know when they were written: by a counter that grows wherever they are carried, never by a clock.

A Lamport counter with the device behind it orders everything that was ever written (Lamport 1978). Of two machines that
wrote at the same count the device decides, the same way everywhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

THERE = "there"
"""Says of a thing whether it is on the list; what was taken off may be put back."""
CLEARED_TO = "cleared_to"
"""Begins the names of fields with days that only move forward: the later day counts, whoever wrote last."""


class Stamped(NamedTuple):
    """A value, the counter at which it was written, and on which device."""

    counter: int
    device: str
    value: Any


Row = Mapping[str, Stamped]
"""A thing: each of its fields is written and carried by itself, so that two teachers may change two of them."""


def merged_row(one: Row, other: Row) -> Row:
    """Return a thing as two machines know it together: of each field what was written last."""
    names = sorted(one.keys() | other.keys())
    return {name: _later(name, one.get(name), other.get(name)) for name in names}


def is_there(row: Row) -> bool:
    """Tell whether a thing is on the list."""
    return THERE not in row or bool(row[THERE].value)


def canonical(value: object) -> str:
    """Return a value as text, the same for equal values: what decides where everything else is equal."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))


def _later(name: str, one: Stamped | None, other: Stamped | None) -> Stamped:
    if one is None or other is None:
        found = one or other
        if found is None:
            raise LookupError(name)
        return found
    if one == other:
        return one
    return max(one, other, key=lambda each: _order(name, each))


def _order(name: str, each: Stamped) -> tuple[str, int, str, str]:
    """Return what a value is compared by. Copied data folders may write one count twice: then the text decides."""
    day = str(each.value) if name.startswith(CLEARED_TO) else ""
    return day, each.counter, each.device, canonical(each.value)
