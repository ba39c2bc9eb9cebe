"""Choosing an avatar: 24 faces on six tints, each pair once in a class."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.classroom import AVATARS, TINTS, Avatar, Learner

Look = tuple[int, int]
"""A face (1 to 24) on a tint (0 to 5). A mirrored face is the same look: nobody tells the two apart."""


def taken_looks(classmates: Iterable[Learner]) -> frozenset[Look]:
    """Return the looks that are given away."""
    return frozenset((each.avatar.face, each.avatar.tint) for each in classmates)


def free_tints(face: int, taken: frozenset[Look]) -> tuple[int, ...]:
    """Return the tints on which a face is still free."""
    return tuple(tint for tint in range(TINTS) if (face, tint) not in taken)


def is_look(face: int, tint: int) -> bool:
    """Tell whether there is such a face and such a tint."""
    return 1 <= face <= AVATARS and 0 <= tint < TINTS


def with_look(learner: Learner, face: int, tint: int) -> Learner:
    """Return the learner with this look, chosen; the one they have already stays as it is, mirrored or not."""
    same = (learner.avatar.face, learner.avatar.tint) == (face, tint)
    return replace(learner, avatar=learner.avatar if same else Avatar(face, tint), chose_avatar=True)
