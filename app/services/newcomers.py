"""What each new learner gets: an id, an avatar that is free in the class, three pictures. Others come in again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

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


def told_apart(learner: Learner, classmates: Sequence[Learner], chance: Chance) -> Learner:
    """Return the learner with a name and an avatar that nobody of these has."""
    # Loaded when somebody comes into a class, and not at every start.
    from app.domain import names

    avatars = {each.avatar for each in classmates}
    avatar = sign_in.free_avatar(avatars, chance.roll) if learner.avatar in avatars else learner.avatar
    taken = frozenset(each.nickname for each in classmates)
    (nickname,) = names.read_names(learner.nickname, taken).names or (learner.nickname,)
    return replace(learner, nickname=nickname, avatar=avatar)
