"""What a new learner gets: an avatar that is free in the class, and three pictures.

Chance comes in as `roll`: a function that returns a number from 0 to below its argument.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.classroom import AVATARS, PASSWORD_LENGTH, PICTURES, TINTS, Avatar

Roll = Callable[[int], int]


def free_avatar(taken: Iterable[Avatar], roll: Roll) -> Avatar:
    """Return an avatar that nobody in the class has, new faces first; when all are taken, any."""
    used = set(taken)
    faces = {avatar.face for avatar in used}
    everything = [
        Avatar(face, (face + shift) % TINTS, mirrored)
        for mirrored in (False, True)
        for shift in range(TINTS)
        for face in range(1, AVATARS + 1)
    ]
    free = [avatar for avatar in everything if avatar not in used]
    plain = [avatar for avatar in free if not avatar.mirrored]
    fresh = [avatar for avatar in plain if avatar.face not in faces]
    pool = fresh or plain or free or everything
    return pool[roll(min(len(pool), AVATARS))]


def new_password(roll: Roll) -> tuple[str, ...]:
    """Return three different pictures in an order of chance (children choose alike, so the app gives)."""
    left = list(PICTURES)
    return tuple(left.pop(roll(len(left))) for _ in range(PASSWORD_LENGTH))
