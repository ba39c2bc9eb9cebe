"""What moves: once, to where it belongs, and not at all where motion is reduced."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.clock import Clock

from app.ui.moving import fade, move
from app.ui.pace import LEAST, SPAN, Pace, pace
from app.ui.screen import Screen
from app.ui.theme import motion, theme
from app.ui.widgets.buttons import MainButton, QuietButton
from app.ui.widgets.dialog import Dialog
from tests.ui.pilot import Pilot


def _dialog(pilot: Pilot) -> tuple[Any, Dialog]:
    screen = Screen()
    screen.add_widget(MainButton(text="Below"))
    pilot.show(screen)
    dialog = Dialog(title="Stop here?", safe="Stay", other="Stop")
    screen.open(dialog)
    return screen, dialog


def test_a_motion_ends_at_its_goal_and_the_frames_rest(pilot: Pilot) -> None:
    """Nothing is counted any more, and no animation goes on."""
    button = pilot.place(MainButton(text="Go on"))
    ended: list[bool] = []
    move(button, motion.PRESS, lambda: ended.append(True), opacity=0.5)
    assert pace.counts
    pilot.wait(lambda: ended and not pace.counts)

    assert button.opacity == 0.5
    assert [event for event in Clock.get_events() if "nimation" in repr(event.callback)] == []


def test_reduced_motion_shows_the_end_at_once(pilot: Pilot) -> None:
    """The goal holds before the next frame, and whoever waits is told."""
    theme.reduced_motion = True
    button = pilot.place(MainButton(text="Go on"))
    ended: list[bool] = []
    move(button, motion.REWIND, lambda: ended.append(True), opacity=0.5)

    assert (button.opacity, ended, pace.counts) == (0.5, [True], False)


def test_a_second_motion_takes_the_place_of_the_first(pilot: Pilot) -> None:
    """Who presses twice quickly sees one motion, to the last goal."""
    button = pilot.place(MainButton(text="Go on"))
    for goal in (0.1, 0.7):
        move(button, motion.HOVER, opacity=goal)
    pilot.wait(lambda: not pace.counts)

    assert button.opacity == 0.7


@pytest.mark.parametrize("reduced", [False, True])
def test_a_dialog_comes_and_goes_softly(pilot: Pilot, reduced: bool) -> None:  # noqa: FBT001
    """It slides unless motion is reduced, can be used at once, and while it goes the screen below is in use."""
    theme.reduced_motion = reduced
    screen, dialog = _dialog(pilot)
    assert (dialog.shift == 0) is reduced
    assert 0 < dialog.opacity < 1
    pilot.wait(lambda: dialog.opacity == 1 and dialog.shift == 0)
    pilot.key("escape")
    assert screen.layer is None
    assert dialog.parent is screen
    assert pilot.focused is pilot.find(MainButton, text="Below")
    assert not pilot.all(QuietButton)
    pressed: list[Any] = []
    pilot.find(MainButton).bind(on_release=pressed.append)
    pilot.tap(pilot.find(MainButton))
    assert pressed
    pilot.wait(lambda: dialog.parent is None)


def test_a_screen_that_leaves_takes_a_leaving_layer_with_it(pilot: Pilot) -> None:
    """Nothing is left on the window, and nothing fails when the motion ends."""
    _, dialog = _dialog(pilot)
    dialog.cancel()
    pilot.show(Screen())
    pilot.wait(lambda: not pace.counts)

    assert len(pilot.root.children) == 1
    assert dialog.parent is None


def test_hover_and_press_carry_the_colours_over(pilot: Pilot) -> None:
    """A colour starts from what it was and ends at its role; a press goes down and comes up again."""
    button = pilot.place(MainButton(text="Go on", pos_hint={"center_x": 0.5, "center_y": 0.5}))
    pilot.hover(button)
    pilot.wait(lambda: not pace.counts)
    layer = next(layer for name, layer in button._layers.items() if name.startswith("fill"))
    assert tuple(layer.colour.rgba) == pytest.approx(tuple(theme.action_hover))
    button.state = "down"
    pilot.frames(1)
    pilot.wait(lambda: not pace.counts)
    assert button._sinking._way.y < 0
    button.state = "normal"
    pilot.wait(lambda: not pace.counts)
    assert button._sinking._way.y == 0


def test_with_reduced_motion_a_press_changes_its_colour_only(pilot: Pilot) -> None:
    """Nothing sinks."""
    theme.reduced_motion = True
    button = pilot.place(MainButton(text="Go on"))
    button.state = "down"
    pilot.frames(2)

    assert button._sinking is None
    assert tuple(button.fill) == tuple(theme.action_pressed)


def test_fading_keeps_the_place_when_motion_is_reduced(pilot: Pilot) -> None:
    """Only the fade takes time; what would slide stands at its place at once."""
    theme.reduced_motion = True
    button = pilot.place(MainButton(text="Go on"))
    fade(button, motion.PANEL_OUT, opacity=0, x=40)
    assert (button.x, button.opacity) == (40, 1)
    pilot.wait(lambda: button.opacity == 0)


@pytest.mark.parametrize(
    ("frame", "slow"), [(1 / (LEAST + 2), False), (1 / (LEAST - 2), True), (1 / 8, True), (1.0, False)]
)
def test_a_slow_machine_is_noticed_after_two_seconds_of_motion(frame: float, slow: bool) -> None:  # noqa: FBT001
    """Fewer than 24 frames in a second, for two seconds; a pause is no frame."""
    told: list[bool] = []
    watched = Pace()
    watched.on_slow = lambda: told.append(True)
    for _ in range(round(SPAN / frame) - 2):
        watched.note(frame)
    assert not told
    for _ in range(40):
        watched.note(frame)

    assert bool(told) is slow


def test_one_slow_moment_is_forgiven() -> None:
    """A machine that stumbles for a second and then runs well is not too slow."""
    told: list[bool] = []
    watched = Pace()
    watched.on_slow = lambda: told.append(True)
    for frame in (*[0.1] * 9, *[1 / 60] * 240, *[0.1] * 9):
        watched.note(frame)

    assert not told


def test_frames_are_counted_only_while_something_moves(pilot: Pilot) -> None:
    """Between two motions the clock rests."""
    watched = Pace()
    assert not watched.counts
    watched.begin()
    watched.begin()
    watched.end()
    assert watched.counts
    watched.end()
    assert not watched.counts
