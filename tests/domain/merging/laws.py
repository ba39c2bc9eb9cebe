"""What must hold of merging, whatever is merged: five laws, and what never goes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from app.domain.merging import shares
from app.domain.merging.ends import latest_end
from app.domain.merging.shares import CLASSES, FINISHED, ClassShare, LearnerShare

Share = TypeVar("Share", ClassShare, LearnerShare)


class Triple(NamedTuple):
    """Three shares of the classes, and three of one child."""

    classes: tuple[ClassShare, ClassShare, ClassShare]
    children: tuple[LearnerShare, LearnerShare, LearnerShare]


def broken(triple: Triple) -> list[str]:
    """Return which laws do not hold for these shares."""
    of_classes = _broken(triple.classes, ClassShare(), shares.merged_class)
    of_children = _broken(triple.children, LearnerShare(triple.children[0].learner), shares.merged_learner)
    return [*of_classes, *_taken_back(*triple.classes[:2]), *of_children, *_undone(*triple.children[:2])]


def _broken(
    of: tuple[Share, Share, Share], empty: Share, merged: Callable[[Share, Share], Share]
) -> Iterator[str]:
    one, other, third = of
    both = merged(one, other)
    if both != merged(other, one):
        yield "commutative"
    if merged(both, third) != merged(one, merged(other, third)):
        yield "associative"
    if merged(one, one) != one:
        yield "idempotent"
    if merged(one, empty) != one or merged(empty, one) != one:
        yield "empty is neutral"
    if merged(both, other) != both or merged(one, both) != both:
        yield "growing"


def _taken_back(one: ClassShare, other: ClassShare) -> Iterator[str]:
    both = shares.merged_class(one, other)
    for before in (one, other):
        gone = {each for each in before.erased if shares.is_gone(before.erased, each)}
        if not all(shares.is_gone(both.erased, each) for each in gone):
            yield "gone stays gone"
        if gone & {*map(shares.id_of, both.rows), *map(shares.class_of, both.tallies)}:
            yield "nothing is known of who is gone"
        ends = {key: latest_end(row) for key, row in before.rows.items() if key.startswith(CLASSES)}
        if any(key in both.rows and latest_end(both.rows[key]) < day for key, day in ends.items()):
            yield "days of ends never go back"


def _undone(one: LearnerShare, other: LearnerShare) -> Iterator[str]:
    both = shares.merged_learner(one, other)
    for before in (one, other):
        finished = {key for key, play in before.plays.items() if play["progress"] == FINISHED}
        if not all(both.plays[key]["progress"] == FINISHED for key in finished):
            yield "finished stays finished"
