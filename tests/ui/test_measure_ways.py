"""The bench goes everywhere."""

from __future__ import annotations

import inspect

import pytest

from app.ui import measure_ways, routes
from app.ui.hand import Hand
from tests.stories import ORDINARY
from tests.ui.pilot import Pilot
from tests.ui.screens.school_house import open_house

LAYERS = {"Cover", "GetHelp"}


def test_no_route_is_left_out(pilot: Pilot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each screen that there is is opened, rested on and left, and so are the two layers above all of them."""
    school = open_house(pilot)
    school.make_class("Ayu", "Budi")
    monkeypatch.setattr(measure_ways, "ENDED", ORDINARY)
    monkeypatch.setattr(measure_ways, "HELP_SENTENCE", ORDINARY)
    kinds = {
        name
        for name, kind in inspect.getmembers(routes, inspect.isclass)
        if issubclass(kind, routes.Route) and kind not in {routes.Route, routes.OfAClass}
    }

    assert set(measure_ways.ways(Hand(pilot.root, pilot.navigator), school.house)) == kinds | LAYERS
