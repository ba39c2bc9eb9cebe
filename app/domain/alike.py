"""Learners of one class who cannot be told apart at first sight: it is told, and never refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from app.domain.classroom import Classroom, Learner


class Alike(NamedTuple):
    """Two learners of one class who have one nickname, or the same face on the same tint."""

    one: Learner
    other: Learner


def alike(classroom: Classroom) -> tuple[Alike, ...]:
    """Return the pairs of each class, in the order of the names. A mirrored face is the same look."""
    return tuple(
        pair
        for each in classroom.classes
        if not each.archived
        for pair in _pairs(classroom.in_class(each.id))
    )


def _pairs(learners: tuple[Learner, ...]) -> Iterator[Alike]:
    """Yield whoever is like somebody before: each with the first of these."""
    first: dict[object, Learner] = {}
    for learner in learners:
        signs = learner.nickname.casefold(), (learner.avatar.face, learner.avatar.tint)
        like = next((first[sign] for sign in signs if sign in first), None)
        if like is not None:
            yield Alike(like, learner)
        for sign in signs:
            first.setdefault(sign, learner)
