"""What a machine tells the others: of the class one share, of each child another; and how two of them become one.

Both are state-based replicated data types (Shapiro et al. 2011): merging is commutative, associative and idempotent, so
no order, repetition or age of what a stick brings can lead two machines apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.merging.counts import Counts, merged_counts
from app.domain.merging.stamped import Row, Stamped, canonical, merged_row

FINISHED = "finished"
GONE = ""
"""Stands in the place of an id: gone for good."""

Document = Mapping[str, Any]
"""A play as it is kept: at least its `id`, `progress`, `finished_on`, `counter` and `device`."""


@dataclass(frozen=True, slots=True)
class ClassShare:
    """What is known of the classes.

    Attributes:
        rows: each thing by `table/id`: classes, learners, groups, sets, what is assigned, help, door, machines, moved
            plays.
        erased: classes and learners that are on no list any more: with `GONE` if for good, or with the entries of the
            same child of which a learner became a part.
        tallies: anonymous counts by `class/lesson/band/device`.
    """

    rows: Mapping[str, Row] = field(default_factory=dict)
    erased: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tallies: Mapping[str, Counts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LearnerShare:
    """What is known of one child: plays by their ids, and wishes."""

    learner: str
    plays: Mapping[str, Document] = field(default_factory=dict)
    wishes: Row = field(default_factory=dict)


def merged_class(one: ClassShare, other: ClassShare) -> ClassShare:
    """Return what two machines know of the classes together. What was erased stays erased."""
    erased = closed_up(
        {
            each: tuple(sorted({*one.erased.get(each, ()), *other.erased.get(each, ())}))
            for each in sorted(one.erased.keys() | other.erased.keys())
        }
    )
    rows = {
        key: merged_row(one.rows.get(key, {}), other.rows.get(key, {}))
        for key in sorted(one.rows.keys() | other.rows.keys())
        if not is_gone(erased, id_of(key))
    }
    tallies = merged_counts(one.tallies, other.tallies)
    return ClassShare(
        rows, erased, {key: each for key, each in tallies.items() if _counts_still(key, each, rows, erased)}
    )


def cleared(rows: Mapping[str, Row], class_id: str) -> Stamped | None:
    """Return the last day of the latest year of a class that has ended, and when that was written; None if none has."""
    found = rows.get(f"classes/{class_id}", {}).get("cleared_to")
    return found if found and found.value else None


def merged_learner(one: LearnerShare, other: LearnerShare) -> LearnerShare:
    """Return what two machines know of a child together: each play once, as far as it went anywhere."""
    ids = sorted(one.plays.keys() | other.plays.keys())
    plays = {each: _further(one.plays.get(each), other.plays.get(each)) for each in ids}
    return LearnerShare(one.learner, plays, merged_row(one.wishes, other.wishes))


def id_of(key: str) -> str:
    """Return the id in `table/id`."""
    return key.partition("/")[2]


def class_of(key: str) -> str:
    """Return the class in `class/lesson/band/device`."""
    return key.partition("/")[0]


def is_gone(erased: Mapping[str, tuple[str, ...]], each: str) -> bool:
    """Tell whether a class or learner is gone for good."""
    return GONE in erased.get(each, ())


def now_called(erased: Mapping[str, tuple[str, ...]], learner: str) -> str:
    """Return the learner of whom an entry became a part, itself if it never did, `GONE` if it is gone for good."""
    seen: set[str] = set()
    while learner in erased:
        if is_gone(erased, learner):
            return GONE
        if learner in seen:
            # Two machines each made one of the same two entries, the other way round: the smaller id stays.
            return min(seen)
        seen.add(learner)
        learner = max(erased[learner])
    return learner


def closed_up(erased: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return it with every entry gone that became a part of somebody who is gone."""
    gone = {each for each in erased if is_gone(erased, each)}
    while more := {each for each, into in erased.items() if each not in gone and not gone.isdisjoint(into)}:
        gone |= more
    return {each: tuple(sorted({GONE, *into})) if each in gone else into for each, into in erased.items()}


def _counts_still(
    key: str, each: Counts, rows: Mapping[str, Row], erased: Mapping[str, tuple[str, ...]]
) -> bool:
    """Tell whether a class is there, and its year too, for which this was counted."""
    ended = cleared(rows, class_of(key))
    return not is_gone(erased, class_of(key)) and each.since >= (ended.value if ended else "")


def _further(one: Document | None, other: Document | None) -> Document:
    """Return a play as far as it went: finished before open, then what was written last."""
    if one is None or other is None:
        found = one or other
        if found is None:
            raise LookupError
        return found
    if one == other:
        return one
    return max(one, other, key=_how_far)


def _how_far(play: Document) -> tuple[bool, int, str, str]:
    return play["progress"] == FINISHED, play["counter"], play["device"], canonical(play)


def without_ended(share: LearnerShare, ended: Stamped | None) -> LearnerShare:
    """Return it without what was deleted at the end of a year.

    Args:
        share: what is known of a child.
        ended: the last day of the latest year that has ended for the class, and when that was written; None where none
            has.

    What was finished up to that day, or is still open, goes; but nothing that was written after the machine that wrote
    it knew of the end, whatever its clock said.
    """
    if ended is None or not ended.value:
        return share

    def stays(play: Document) -> bool:
        return play["counter"] > ended.counter or bool(play["finished_on"] > ended.value)

    return replace(share, plays={each: play for each, play in share.plays.items() if stays(play)})
