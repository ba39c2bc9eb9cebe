"""What a machine tells the others: of the class one share, of each child another; and how two of them become one.

Both are state-based replicated data types (Shapiro et al. 2011): merging is commutative, associative and idempotent, so
no order, repetition or age of what a stick brings can lead two machines apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.merging.counts import Counts, merged_counts
from app.domain.merging.ends import known_since, latest_end
from app.domain.merging.stamped import Row, canonical, merged_row

CLASSES = "classes"
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
    """Return what two machines know of the classes together: without what was erased, or counted in ended years."""
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
    tallies = {
        key: each
        for key, each in tallies.items()
        if not is_gone(erased, class_of(key)) and each.since >= latest_end(class_row(rows, class_of(key)))
    }
    return ClassShare(rows, erased, tallies)


def merged_learner(one: LearnerShare, other: LearnerShare) -> LearnerShare:
    """Return what two machines know of a child together: each play once, as far as it went anywhere."""
    ids = sorted(one.plays.keys() | other.plays.keys())
    plays = {each: _further(one.plays.get(each), other.plays.get(each)) for each in ids}
    return LearnerShare(one.learner, plays, merged_row(one.wishes, other.wishes))


def class_row(rows: Mapping[str, Row], class_id: str) -> Row:
    """Return what is known of one class, nothing where nothing is."""
    return rows.get(f"{CLASSES}/{class_id}", {})


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
    path: list[str] = []
    while learner in erased:
        if is_gone(erased, learner):
            return GONE
        if learner in path:
            # Machines made one of the same entries, each another way round: of the circle the smallest id stays.
            return min(path[path.index(learner) :])
        path.append(learner)
        learner = max(erased[learner])
    return learner


def closed_up(erased: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return it with every entry gone that became a part of somebody who is gone."""
    gone = {each for each in erased if is_gone(erased, each)}
    while more := {each for each, into in erased.items() if each not in gone and not gone.isdisjoint(into)}:
        gone |= more
    return {each: tuple(sorted({GONE, *into})) if each in gone else into for each, into in erased.items()}


def _further(one: Document | None, other: Document | None) -> Document:
    """Return a play as far as it went: finished before open, then what was written last."""
    if one is None or other is None:
        found = one or other
        if found is None:
            raise LookupError
        return found
    if one == other:
        return one
    return max(one, other, key=how_far)


def how_far(play: Document) -> tuple[bool, int, str, str]:
    """Return what states of one play are compared by."""
    return play["progress"] == FINISHED, play["counter"], play["device"], canonical(play)


def without_ended(share: LearnerShare, school_class: Row) -> LearnerShare:
    """Return it without what was deleted at the end of a year.

    To be asked of each share before it is merged with others: a play that goes must not hide a state of it that stays.

    Args:
        share: what is known of a child.
        school_class: what is known of the class.

    What was finished up to the last day of the latest year that has ended, or is still open, goes; but nothing that was
    written after the machine that wrote it knew of the end, whatever its clock said.
    """
    day, since = latest_end(school_class), known_since(school_class)
    if not day:
        return share

    def stays(play: Document) -> bool:
        knew = play["device"] in since and play["counter"] > since[play["device"]]
        return knew or bool(play["finished_on"] > day)

    return replace(share, plays={each: play for each, play in share.plays.items() if stays(play)})
