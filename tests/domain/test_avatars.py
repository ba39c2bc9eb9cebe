"""Faces and tints, each pair once in a class."""

from __future__ import annotations

from app.domain.avatars import free_tints, is_look, taken_looks, with_look
from app.domain.classroom import Avatar, Learner
from app.domain.ids import ClassId, LearnerId


def learner(face: int, tint: int, *, mirrored: bool = False) -> Learner:
    """Return a learner with this avatar."""
    name = f"{face}-{tint}"
    return Learner(LearnerId(name), ClassId("7b"), name, Avatar(face, tint, mirrored), ())


def test_a_mirrored_face_takes_the_look_too() -> None:
    """Two children could not tell them apart."""
    assert taken_looks([learner(3, 1, mirrored=True), learner(3, 2)]) == {(3, 1), (3, 2)}


def test_a_face_is_free_on_the_tints_that_nobody_has() -> None:
    """Until all six are taken."""
    taken = taken_looks(learner(3, tint) for tint in (0, 2, 5))
    assert free_tints(3, taken) == (1, 3, 4)
    assert free_tints(3, taken_looks(learner(3, tint) for tint in range(6))) == ()
    assert free_tints(4, taken) == (0, 1, 2, 3, 4, 5)


def test_there_are_24_faces_and_six_tints() -> None:
    """Nothing else is a look."""
    assert all(is_look(face, tint) for face in range(1, 25) for tint in range(6))
    assert not any(is_look(face, tint) for face, tint in ((0, 0), (25, 0), (1, 6), (1, -1)))


def test_a_chosen_look_is_remembered_as_chosen() -> None:
    """Keeping the one that was given is a choice too, and keeps it mirrored."""
    given = learner(3, 1, mirrored=True)
    kept = with_look(given, 3, 1)
    assert (kept.avatar, kept.chose_avatar, given.chose_avatar) == (Avatar(3, 1, mirrored=True), True, False)
    assert with_look(given, 4, 2).avatar == Avatar(4, 2)
