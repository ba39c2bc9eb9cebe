"""Documents whose fields know when they were written, and the rows as which machines tell each other of them.

`device` and `counter` of a document say when it was made. A field that was changed since has a stamp of its own, so
that two teachers may change two fields of one thing on two machines, and both count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.domain.merging.ends import cleared_by, latest_end, machine_of
from app.domain.merging.stamped import CLEARED_TO, THERE, Row, Stamped
from app.storage.counter import Counter, Stamp
from app.storage.reading import highest_counter

Document = dict[str, Any]

CLASSES, LEARNERS, GROUPS, DOOR, HELP = "classes", "learners", "groups", "door", "help"
OWN_SETS, ASSIGNMENTS, READY, SIGNERS, PACKS = "own_sets", "assignments", "ready", "signers", "packs"
MOVES, MACHINES = "moves", "machines"
SHARED = (
    CLASSES,
    LEARNERS,
    GROUPS,
    DOOR,
    HELP,
    OWN_SETS,
    ASSIGNMENTS,
    READY,
    SIGNERS,
    PACKS,
    MOVES,
    MACHINES,
)
"""The tables of which machines tell each other."""

ENDS = "ends"
"""Of a class: for each machine when it heard of the latest end of a year that it knows, and the day of that end."""
_ABOUT = frozenset({"id", "device", "counter", "stamps", ENDS})
_OF_THIS_MACHINE = {
    CLASSES: frozenset({"opened", "opened_on", "told_on", "passed_on", "ended_on", CLEARED_TO}),
    LEARNERS: frozenset({"misses"}),
    DOOR: frozenset({"misses"}),
}
"""What other machines are not told: misses here, what is open today, and what was said of the end of a year here.

Of days up to which answers were deleted each machine tells its own.
"""

_UNITS = {
    LEARNERS: (frozenset({"face", "tint", "mirrored", "chose_avatar"}), frozenset({"class_id", "groups"})),
    ASSIGNMENTS: (frozenset({"group", "learners"}),),
    HELP: (frozenset({"person", "numbers", "checked_on"}),),
    MACHINES: (frozenset({"stopped_on", "stops", "before"}),),
}
"""Fields that mean something together only, and are written together."""


def stamped(table: str, document: Document, kept: Document | None, counter: Counter) -> Document:
    """Return a document with its stamps: what has changed gets a new one, the rest keeps the one that it had."""
    if kept is None:
        now = counter.take()
        return {**document, "device": now.device, "counter": now.counter, "stamps": {}}
    whole = {**document, "device": kept["device"], "counter": kept["counter"]}
    whole["stamps"] = kept.get("stamps", {})
    if ENDS in whole:
        whole[ENDS] = kept.get(ENDS, {})
    changed = {name for name, value in whole.items() if name not in _ABOUT and kept.get(name, value) != value}
    changed |= {name for name in whole if name not in kept and name not in _ABOUT}
    if not changed:
        return kept if kept == whole else whole
    for unit in _UNITS.get(table, ()):
        if not changed.isdisjoint(unit):
            changed |= unit
    now = counter.take()
    stamps = {**whole["stamps"], **dict.fromkeys(sorted(changed), (now.counter, now.device))}
    return heard({**whole, "stamps": stamps}, now) if CLEARED_TO in changed else {**whole, "stamps": stamps}


def heard(school_class: Document, now: Stamp) -> Document:
    """Return a class of whose latest end this machine has known since then."""
    ends = {**school_class[ENDS], now.device: (now.counter, school_class[CLEARED_TO])}
    return {**school_class, ENDS: ends}


def has_heard(school_class: Mapping[str, Any], device: str) -> bool:
    """Tell whether this machine has noted the latest end of a year of a class, or none has ended."""
    _, day = school_class.get(ENDS, {}).get(device, (0, ""))
    return bool(day >= school_class.get(CLEARED_TO, ""))


def row_of(table: str, document: Mapping[str, Any]) -> dict[str, Stamped]:
    """Return what other machines are told of a document."""
    made = document["counter"], document["device"]
    stamps = document.get("stamps", {})
    here = _OF_THIS_MACHINE.get(table, frozenset())
    row = {
        name: _at(stamps.get(name, made), value)
        for name, value in document.items()
        if name not in _ABOUT and name not in here
    }
    ends = {
        cleared_by(device): Stamped(at, device, day) for device, (at, day) in document.get(ENDS, {}).items()
    }
    return {**row, **ends, THERE: _at(made, value=True)}


def _at(stamp: tuple[int, str], value: object) -> Stamped:
    return Stamped(stamp[0], stamp[1], value)


def document_of(table: str, each: str, row: Row, kept: Document | None) -> Document:
    """Return the document of a row; what is of this machine alone stays as it is `kept` here."""
    counter, device, _ = row[THERE]
    here = {name: kept[name] for name in sorted(_OF_THIS_MACHINE.get(table, ())) if kept and name in kept}
    ends = {machine_of(name): (field.counter, field.value) for name, field in row.items() if machine_of(name)}
    if table == CLASSES:
        here |= {ENDS: ends, CLEARED_TO: latest_end(row)}
    own = {name: field for name, field in row.items() if name != THERE and not machine_of(name)}
    fields = {name: field.value for name, field in own.items()}
    stamps = {
        name: (field.counter, field.device)
        for name, field in own.items()
        if (field.counter, field.device) != (counter, device)
    }
    return {
        "id": each,
        **_LACKING.get(table, {}),
        **here,
        **fields,
        "device": device,
        "counter": counter,
        "stamps": stamps,
    }


def highest_stamp(documents: Iterable[Mapping[str, Any]]) -> int:
    """Return the highest counter in these documents and in their fields, 0 if there is none."""
    documents = list(documents)
    fields = (
        stamp[0]
        for document in documents
        for name in ("stamps", ENDS)
        if isinstance(document.get(name), dict)
        for stamp in document[name].values()
    )
    return max(highest_counter(documents), max(fields, default=0))


_LACKING: Mapping[str, Mapping[str, Any]] = {
    CLASSES: {"opened": [], "opened_on": "", "told_on": "", "passed_on": "", "ended_on": ""},
    LEARNERS: {"misses": 0},
    DOOR: {"misses": 0},
}
"""What a machine begins with that hears of something for the first time."""
