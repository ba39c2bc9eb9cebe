"""The secrets that open the class key, as machines tell each other of them: a phrase chosen on one opens all."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from app.domain.errors import CannotSave
from app.domain.keys import Way
from app.domain.merging.stamped import THERE, Row, Stamped
from app.domain.share_errors import ShareOdd
from app.storage.counter import Stamp
from app.storage.documents import written
from app.storage.files import DataFolder
from app.storage.key_documents import Wrap
from app.storage.places import Kind
from app.storage.ring import Ring

WAYS = "ways"
_WRAPS = "wraps"


def ways_of(ring: Ring) -> dict[str, Row]:
    """Return what others are told of the secrets: boxes that only these open."""
    rows: dict[str, Row] = {}
    for way, wraps in ring.ways.items():
        stamp = ring.changed.get(way, Stamp("", 0))
        told = [msgspec.to_builtins(each, builtin_types=()) for each in map(written, wraps)]
        field = Stamped(stamp.counter, stamp.device, told)
        rows[f"{WAYS}/{way}"] = {_WRAPS: field, THERE: Stamped(stamp.counter, stamp.device, value=True)}
    return rows


def put_ways(folder: DataFolder, rows: Mapping[str, Row]) -> None:
    """Take over the secrets that were chosen last; those before open nothing any more. CannotSave, ShareOdd."""
    now = ways_of(folder.keys.ring)
    later = {way.value: rows[f"{WAYS}/{way.value}"] for way in Way if f"{WAYS}/{way.value}" in rows}
    later = {way: row for way, row in later.items() if row != now.get(f"{WAYS}/{way}")}
    if not later:
        return
    try:
        wraps = {way: msgspec.convert(row[_WRAPS].value, list[Wrap]) for way, row in later.items()}
    except (msgspec.ValidationError, KeyError) as error:
        raise ShareOdd from error
    stamps = {way: Stamp(row[_WRAPS].device, row[_WRAPS].counter) for way, row in later.items()}
    try:
        folder.keys.put_ways(wraps, stamps)
        folder.copies.leave_one(Kind.KEYS)
        folder.generation_keeper.generations.renew()
    except OSError as error:
        raise CannotSave from error
