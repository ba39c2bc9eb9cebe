"""Buttons report what is done to them and show it."""

from __future__ import annotations

from typing import Any

import pytest

from app.ui.theme import theme
from app.ui.widgets.buttons import (
    GhostButton,
    HelpButton,
    IconButton,
    MainButton,
    PushButton,
    QuietButton,
    TintButton,
)
from app.ui.widgets.stacks import Column, Row
from tests.ui.pilot import Pilot

KINDS = [MainButton, QuietButton, HelpButton, GhostButton, TintButton]


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_reports_a_touch_and_a_key(pilot: Pilot, kind: type[PushButton]) -> None:
    """A touch and Enter say the same."""
    pressed: list[Any] = []
    button = pilot.place(kind(text="Go on", icon="play"))
    button.bind(on_release=pressed.append)
    pilot.tap(button)
    pilot.key("enter")

    assert pressed == [button, button]


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_that_is_off_reports_nothing(pilot: Pilot, kind: type[PushButton]) -> None:
    """What is off cannot be pressed by hand or key."""
    pressed: list[Any] = []
    button = pilot.place(kind(text="Go on", disabled=True))
    button.bind(on_release=pressed.append)
    pilot.tap(button)
    pilot.key("enter")

    assert not pressed


@pytest.mark.parametrize("kind", KINDS[:3])
def test_each_state_looks_different(pilot: Pilot, kind: type[PushButton]) -> None:
    """Default, hovered and pressed have fills of their own; the focus has a ring."""
    button = pilot.place(kind(text="Go on"))
    fills = [tuple(button.fill)]
    button.hovered = True
    fills.append(tuple(button.fill))
    button.state = "down"
    fills.append(tuple(button.fill))

    assert len(set(fills)) == 3
    assert button.ring


def test_a_button_is_as_wide_as_its_words(pilot: Pilot) -> None:
    """Longer words in another language make it wider, never cut."""
    button = pilot.place(QuietButton(text="Again", icon="replay"))
    short = button.width
    button.text = "Ulangi sekali lagi"
    pilot.frames(2)

    assert button.width > short
    assert button.words.right <= button.right - 20


def test_a_button_can_fill_its_place(pilot: Pilot) -> None:
    """With a size hint it is as wide as it is told, the words in the middle."""
    button = pilot.place(MainButton(text="Go on", size_hint_x=1))

    assert button.width == pilot.root.width
    assert abs(button.words.center_x - button.center_x) < 2


def test_the_icon_may_stand_behind_the_word(pilot: Pilot) -> None:
    """Go on has its arrow at the end."""
    button = pilot.place(QuietButton(text="Go on", icon="next", icon_last=True))

    assert button.drawing.x > button.words.x


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_no_button_is_smaller_than_a_finger(pilot: Pilot, size: tuple[int, int]) -> None:
    """48 in either direction, also on the small layout."""
    pilot.resize(*size)
    for button in (QuietButton(text="A"), IconButton(icon="back"), IconButton(icon="read-aloud", plain=True)):
        pilot.place(button)
        pilot.resize(*size)

        assert min(button.size) >= 48


def test_an_icon_button_has_a_name_for_who_cannot_see_it(pilot: Pilot) -> None:
    """The label is kept beside the icon."""
    assert pilot.place(IconButton(icon="back", label="Back")).label == "Back"
    assert theme.notices == []


def test_a_button_is_never_wider_than_its_column(pilot: Pilot) -> None:
    """Long words stand on two lines and the button grows; with room again they stand on one."""
    column = Column(size_hint=(None, None), width=220)
    button = QuietButton(icon="help", text="I have forgotten all of my pictures")
    column.add_widget(button)
    pilot.place(column)
    pilot.frames(4)
    assert button.width <= 220
    assert button.words.lines > 1
    assert button.height > theme.target
    column.width = 900
    pilot.frames(4)
    assert button.words.lines == 1
    assert button.height == theme.target


def test_a_button_of_a_given_width_wraps_its_words(pilot: Pilot) -> None:
    """Two beside each other share a row, whatever they say."""
    row = Row(size_hint=(None, None), width=400)
    for text in ("Stop", "Leave out the whole of this lesson"):
        row.add_widget(QuietButton(text=text, size_hint_x=1))
    pilot.place(row)
    pilot.frames(4)
    short, long = reversed(row.children)
    assert short.width == long.width
    assert (short.words.lines, long.words.lines) == (1, 3)
    assert long.words.width <= long.width - 2 * long.side_padding
