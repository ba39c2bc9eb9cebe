"""New learners get a face and three pictures of their own."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from app.domain.classroom import AVATARS, PICTURES, TINTS, Avatar
from app.domain.sign_in import free_avatar, new_password

ALL_OF_THEM = AVATARS * TINTS * 2


def faces(count: int, seed: int) -> list[Avatar]:
    """Give avatars to so many learners of one class."""
    given: list[Avatar] = []
    for _ in range(count):
        given.append(free_avatar(given, random.Random(seed + len(given)).randrange))
    return given


@pytest.mark.parametrize("count", [1, 24, 60, ALL_OF_THEM])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_avatars_differ_while_there_are_any_left(count: int, seed: int) -> None:
    """No two children of a class look the same as long as a free avatar exists."""
    assert len(set(faces(count, seed))) == count


def test_the_first_24_children_have_24_faces() -> None:
    """Nobody shares a face, mirrored or on another tint, before every face is in use."""
    given = faces(AVATARS, 5)
    assert {avatar.face for avatar in given} == set(range(1, AVATARS + 1))
    assert not any(avatar.mirrored for avatar in given)


def test_no_face_is_mirrored_while_it_has_a_free_tint() -> None:
    """Up to 144 children, each pair of face and tint is given once: a mirror image is hard to tell apart."""
    given = faces(AVATARS * TINTS, 2)
    assert len({(avatar.face, avatar.tint) for avatar in given}) == AVATARS * TINTS


def test_three_hundred_children_all_get_an_avatar() -> None:
    """When all avatars are taken the next child still gets one that exists."""
    given = faces(300, 7)
    assert all(1 <= a.face <= AVATARS and 0 <= a.tint < TINTS for a in given)
    assert len(set(given[:ALL_OF_THEM])) == ALL_OF_THEM


def test_the_same_class_does_not_always_look_the_same() -> None:
    """Which face a child gets is left to chance."""
    assert len({tuple(faces(3, seed)) for seed in range(10)}) > 1


def test_a_password_is_three_different_pictures() -> None:
    """Every password has three pictures of the twelve, no two alike."""
    roll = random.Random(3).randrange
    for _ in range(500):
        password = new_password(roll)
        assert len(set(password)) == 3
        assert set(password) <= set(PICTURES)


def test_all_passwords_are_about_as_likely() -> None:
    """Each of the 1320 passwords comes up, and none much more often than others."""
    roll = random.Random(4).randrange
    seen = Counter(new_password(roll) for _ in range(40_000))
    assert len(seen) == 12 * 11 * 10
    assert max(seen.values()) < 4 * 40_000 / 1320
