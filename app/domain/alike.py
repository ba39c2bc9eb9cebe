"""Learners of one class who cannot be told apart at first sight: it is told, and never refused."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from app.domain.classroom import Classroom, Learner


class Alike(NamedTuple):
    """Two learners of one class who have one nickname, or the same face on the same tint."""

    one: Learner
    other: Learner


def alike(classroom: Classroom) -> tuple[Alike, ...]:
    """Return the pairs of each class, in the order of the names. A mirrored face is the same look."""
    return tuple(
        Alike(one, other)
        for each in classroom.classes
        if not each.archived
        for one, other in combinations(classroom.in_class(each.id), 2)
        if one.nickname.casefold() == other.nickname.casefold() or _look(one) == _look(other)
    )


def _look(learner: Learner) -> tuple[int, int]:
    return learner.avatar.face, learner.avatar.tint
