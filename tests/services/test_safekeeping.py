"""Damage that was mended is told once."""

from __future__ import annotations

from app.domain.mending import Mended, Stood
from tests.fakes import World


def test_each_damage_is_told_once() -> None:
    """What was mended since the last question is told in order, and never again."""
    world = World()
    house = world.house()
    first, second = (
        Mended(is_learner=False, stood=Stood.MIRROR, files=1),
        Mended(is_learner=True, stood=Stood.NOTHING, files=2),
    )
    world.mender.damage.append(first)
    assert house.safekeeping.news() == (first,)
    assert house.safekeeping.news() == ()
    world.mender.damage.append(second)
    assert house.safekeeping.news() == (second,)
