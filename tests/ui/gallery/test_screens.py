"""What is drawn on every screen can be seen, in both themes."""

from __future__ import annotations

import time
from typing import Any

import pytest
from kivy.core.window import Window

from app.ui import tour_lesson
from app.ui.background import is_waiting
from app.ui.gallery.painting import Painted, dress
from app.ui.routes import PlayLesson, Route
from app.ui.teacher.making import MakingLayer
from app.ui.theme import theme
from app.ui.theme.palettes import PALETTES
from app.ui.window import read_pixels
from tests.stories import ORDINARY
from tests.ui.gallery.contrast import findings
from tests.ui.pilot import Pilot
from tests.ui.screens.every_route import KINDS, one_of_each
from tests.ui.screens.school_house import SchoolHouse, open_house

pytestmark = pytest.mark.pixels


@pytest.fixture
def school(pilot: Pilot) -> SchoolHouse:
    opened = open_house(pilot)
    opened.make_class("Ayu", "Budi")
    return opened


RING = 0.5
"""Seconds in which a ring has come."""


def faint(pilot: Pilot, below: Any) -> list[str]:
    """Return what cannot be seen below a widget of the window, once what is looked for elsewhere has come."""
    pilot.wait(lambda: not is_waiting() and not isinstance(pilot.screen.layer, MakingLayer))
    if pilot.screen.layer is None:
        pilot.rest()
    pilot.frames(6)
    if not theme.reduced_motion:
        # Whoever is fitted anew has motion again: let the ring of the focus come.
        time.sleep(RING)
        pilot.frames(6)
    measured = list(findings(below, Painted(read_pixels(), *Window.size)))
    assert measured, "nothing to measure"
    return [f"{each.what}: {each.ratio:.2f} < {each.needs}" for each in measured if not each.is_enough]


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_what_a_screen_draws_can_be_seen(
    pilot: Pilot, school: SchoolHouse, kind: type[Route], palette: str
) -> None:
    """Text has 4.5 to one (7 in high contrast), and icons, edges of controls and the focus ring have 3."""
    dress(palette, 100)
    screen = school.show(one_of_each(school)[kind])

    assert faint(pilot, screen) == []


@pytest.mark.parametrize("palette", PALETTES)
def test_what_get_help_draws_can_be_seen(pilot: Pilot, school: SchoolHouse, palette: str) -> None:
    """The panel and each of its steps."""
    dress(palette, 100)
    screen = school.show(PlayLesson(school.learner("Ayu").id, ORDINARY))
    screen.open_help()
    pilot.wait(lambda: screen.layer.opacity == 1 and screen.layer.shift == 0)

    assert faint(pilot, screen.layer) == []
    for step in tour_lesson.help_steps(screen.layer):
        step()
        assert faint(pilot, screen.layer) == []


@pytest.mark.parametrize("palette", PALETTES)
def test_what_a_lesson_draws_can_be_seen(pilot: Pilot, school: SchoolHouse, palette: str) -> None:
    """Every kind of stop on the way through a lesson."""
    dress(palette, 100)
    school.show(PlayLesson(school.learner("Ayu").id, ORDINARY))
    found: dict[str, list[str]] = {}

    tour_lesson.play_through(pilot, lambda kind: found.update({kind: faint(pilot, pilot.screen)}))

    assert len(found) > 2
    assert {kind: told for kind, told in found.items() if told} == {}
