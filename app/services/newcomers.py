"""What each new learner gets: an id, an avatar that is free in the class, and three pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain import sign_in
from app.domain.classroom import Avatar, Learner
from app.domain.ids import ClassId, LearnerId
from app.services.ports import Chance


def newcomers(
    chance: Chance, class_id: ClassId, nicknames: Sequence[str], taken: Iterable[Avatar] = ()
) -> tuple[Learner, ...]:
    """Return new learners of a class in whose avatars nobody who is there finds their own."""
    avatars = list(taken)
    made = []
    for nickname in nicknames:
        avatars.append(sign_in.free_avatar(avatars, chance.roll))
        password = sign_in.new_password(chance.roll)
        made.append(Learner(LearnerId(chance.new_id()), class_id, nickname, avatars[-1], password))
    return tuple(made)
