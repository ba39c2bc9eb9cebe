"""Names are data on every screen: no markup, nothing turned around. The long form is the torture `names`."""

from __future__ import annotations

import pytest
from kivy.uix.label import Label

from app.domain.names import read_names
from tests.end_to_end.naming import faults
from tests.torture.hostile_names import KINDS, REFUSED, hostile_names
from tests.ui.pilot import Pilot
from tests.ui.screens.every_route import one_of_each
from tests.ui.screens.school_house import open_house

NAMES = read_names("\n".join(each for each in hostile_names(10, 7) if "\ud800" not in each)).names


def test_every_kind_of_screen_shows_hostile_names_as_they_are(pilot: Pilot) -> None:
    """None of them crashes, and where a name stands, each of its signs does."""
    school = open_house(pilot)
    school.make_class("Ayu", "Budi", *NAMES)
    shown: set[str] = set()
    for route in one_of_each(school).values():
        labels = [each for each in school.show(route).walk() if isinstance(each, Label)]
        assert [fault for label in labels for fault in faults(label)] == [], type(route).__name__
        shown |= {name for name in NAMES if any(name in label.text for label in labels)}

    assert shown == set(NAMES)


@pytest.mark.parametrize("text", ["[b]Dewi[/b]", "[ref=x]Dewi[/ref]", "De\u202ewi"])
def test_what_is_looked_for_would_be_found(pilot: Pilot, text: str) -> None:
    """A label that reads markup, one that can be touched, and a name that turns a text around."""
    label = Label(text=text, markup=True)
    label.texture_update()
    assert faults(label)


def test_the_names_are_hostile_in_every_way() -> None:
    """Five hundred of them, all different; most can be a name once they are clean, some in no way."""
    names = hostile_names(500, 1)
    assert len(set(names)) == 500
    assert all(any(name.format("") for name in kind) for kind in KINDS)
    assert len(read_names("\n".join(names[:200])).names) > 100
    assert not [each for each in REFUSED if read_names(each).names]
