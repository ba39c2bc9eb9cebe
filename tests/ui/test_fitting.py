"""The window fits whoever sits before it; a wish is seen at once and kept."""

from __future__ import annotations

from typing import Any

from app.domain.ids import LearnerId
from app.ui.fitting import Fitting
from app.ui.sounds import sounds
from app.ui.theme import theme
from tests.fakes import World
from tests.ui.pilot import Pilot

AYU = LearnerId("a" * 32)


def _looks() -> tuple[Any, ...]:
    return (theme.text_scale, theme.palette, theme.reduced_motion, sounds.is_on)


USUAL = (100, "light", False, True)


def test_each_child_gets_their_own_and_the_arrival_screens_the_machines(pilot: Pilot) -> None:
    """At sign-in the child's, at sign-out those of the machine again."""
    fitting = Fitting(World().house().comfort)
    fitting.fit(AYU)
    for name, value in (("text_size", 130), ("high_contrast", True), ("less_motion", True), ("sound", False)):
        fitting.choose(name, value)
    assert _looks() == (130, "high-contrast", True, False)
    fitting.fit(None)
    assert _looks() == USUAL
    fitting.fit(AYU)
    assert _looks() == (130, "high-contrast", True, False)
    fitting.fit(None)


def test_what_is_changed_while_several_look_is_kept_for_nobody(pilot: Pilot) -> None:
    """On the projector, and for two at one machine: it is seen, and afterwards everybody has their own again."""
    world = World()
    fitting = Fitting(world.house().comfort)
    fitting.fit_class()
    assert theme.text_scale == 150
    fitting.step_text(-1)
    assert theme.text_scale == 130
    fitting.fit_several([AYU, LearnerId("b" * 32)])
    fitting.choose("high_contrast", value=True)
    assert theme.palette == "high-contrast"
    assert (world.settings.kept, world.own_settings.kept) == ({}, {})
    fitting.fit(None)
    assert _looks() == USUAL


def test_a_wish_that_cannot_be_saved_is_taken_back_and_told(pilot: Pilot) -> None:
    """What is on the screen is what is kept."""
    world = World()
    fitting = Fitting(world.house().comfort)
    told: list[Any] = []
    fitting.bind(on_refused=told.append)
    world.settings.disk.fail_next()
    fitting.choose("text_size", 150)
    assert theme.text_scale == 150
    pilot.wait(lambda: told)
    assert theme.text_scale == 100
    assert world.house().comfort.of(None).text_size == 100


def test_without_a_store_wishes_hold_for_now(pilot: Pilot) -> None:
    """A notice that comes before the data folder is open can be made larger."""
    fitting = Fitting()
    fitting.step_text(1)
    fitting.step_text(1)
    assert theme.text_scale == 130
    fitting.usual_text()
    fitting.toggle_sound()
    assert _looks() == (100, "light", False, False)
    fitting.toggle_sound()


def test_a_slow_machine_keeps_still_unless_somebody_wishes_otherwise(pilot: Pilot) -> None:
    """The system's wish and a slow machine count where nobody has chosen; an own choice comes first."""
    fitting = Fitting(World().house().comfort)
    fitting.calm()
    assert theme.reduced_motion
    fitting.fit(AYU)
    fitting.choose("less_motion", value=False)
    assert not theme.reduced_motion
    fitting.fit(None)
    assert theme.reduced_motion
