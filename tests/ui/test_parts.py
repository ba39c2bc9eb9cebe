"""Every part can be built from kv, at every size, in every script and palette."""

from __future__ import annotations

import pytest
from kivy.factory import Factory

from app.ui.screen import Screen
from app.ui.theme import theme
from app.ui.widgets import PARTS
from tests.ui.pilot import Pilot

NAMES = sorted(
    name for names in PARTS.values() for name in names if name not in {"Layer", "Dialog", "SidePanel"}
)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_stands_without_any_property_given(pilot: Pilot, name: str) -> None:
    """Each part can be used bare, in both layouts, in three scripts and in both palettes."""
    part = Factory.get(name)()
    pilot.place(part)
    pilot.resize(1024, 600)
    for code, script in (("th", "Thai"), ("km", "Khmr")):
        theme.use_language(code, script)
        pilot.frames(2)
    theme.use_palette("high-contrast")
    theme.text_scale = 150
    pilot.frames(2)

    assert isinstance(pilot.navigator.screen, Screen)
    assert not theme.notices
