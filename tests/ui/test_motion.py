"""How long things move, and that they stand still where somebody asked for it."""

from __future__ import annotations

import pytest
from kivy.animation import AnimationTransition

from app.ui.theme import motion, theme
from tests.ui.pilot import Pilot


@pytest.mark.parametrize("name", motion.SECONDS)
def test_reduced_motion_takes_no_time(pilot: Pilot, name: str) -> None:
    """Every motion lasts as long as the design says, and not at all when motion is reduced."""
    assert 0 < motion.seconds(name) <= 0.9
    theme.reduced_motion = True

    assert motion.seconds(name) == 0


@pytest.mark.parametrize("curve", sorted(set(motion.CURVES.values())))
def test_every_curve_is_one_that_kivy_knows(pilot: Pilot, curve: str) -> None:
    """A misspelt curve would stop the app in the middle of a motion."""
    assert callable(getattr(AnimationTransition, curve))
