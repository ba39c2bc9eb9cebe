"""The focus moves in reading order and never gets lost."""

from __future__ import annotations

from typing import Any

import pytest
from kivy.uix.boxlayout import BoxLayout

from app.ui.screen import Screen
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.scroll_pane import ScrollPane
from app.ui.widgets.stacks import Column, Tiles
from app.ui.widgets.top_bar import TopBar
from app.ui.widgets.words import FocusWords
from tests.ui.pilot import Pilot


class Seen(Screen):
    """A screen that remembers its keys."""

    def __init__(self, **kwargs: Any) -> None:
        """Remember nothing yet."""
        self.keys: list[object] = []
        super().__init__(**kwargs)

    def on_key_choose(self, number: int) -> None:
        """Remember."""
        self.keys.append(number)

    def on_key_back(self) -> None:
        """Remember."""
        self.keys.append("back")

    def on_key_help(self) -> None:
        """Remember."""
        self.keys.append("help")


@pytest.fixture
def screen(pilot: Pilot) -> Seen:
    seen = Seen()
    seen.add_widget(TopBar(title="A lesson", help_text="Get help"))
    column = Column(size_hint_x=None, width=400)
    for part in (
        FocusWords(text="What do you do?", style="h2"),
        ChoiceCard(text="One", reads=False),
        ChoiceCard(text="Two", number=1, reads=False),
        QuietButton(text="Pause"),
    ):
        column.add_widget(part)
    seen.add_widget(column)
    pilot.show(seen)
    return seen


def _text(widget: Any) -> str:
    return str(getattr(widget, "text", "") or getattr(widget, "icon", ""))


def test_a_screen_opens_on_its_text(pilot: Pilot, screen: Seen) -> None:
    """The focus starts on the question, never on a choice."""
    assert pilot.focused.text == "What do you do?"
    assert pilot.focused.ring


def test_tab_goes_through_the_content_then_the_top_bar_then_round(pilot: Pilot, screen: Seen) -> None:
    """The order is that of reading; the bar comes last."""
    order = []
    for _ in range(7):
        order.append(_text(pilot.focused))
        pilot.key("tab")

    assert order == ["What do you do?", "One", "Two", "Pause", "back", "Get help", "What do you do?"]


def test_shift_tab_goes_back(pilot: Pilot, screen: Seen) -> None:
    """The same way in the other direction."""
    pilot.key("shift+tab")

    assert _text(pilot.focused) == "Get help"


def test_arrows_go_where_they_point(pilot: Pilot) -> None:
    """In a grid of buttons an arrow leads to the neighbour on that side."""
    tiles = Tiles(cols=3, size_hint_x=None, width=600)
    for number in range(6):
        tiles.add_widget(QuietButton(text=str(number)))
    pilot.place(tiles)
    seen = [pilot.focused.text]
    for key in ("right", "down", "left", "up"):
        pilot.key(key)
        seen.append(pilot.focused.text)

    assert seen == ["0", "1", "4", "3", "0"]


def test_arrows_stay_in_a_pane_that_scrolls(pilot: Pilot) -> None:
    """Up leads to the row that is hidden above, before it leaves the pane for what stands over it."""
    column = Column(size_hint_y=None)
    for number in range(8):
        column.add_widget(QuietButton(text=str(number)))
    pane = ScrollPane(size_hint=(1, None), height=120)
    pane.add_widget(column)
    page = Column()
    page.add_widget(QuietButton(text="above"))
    page.add_widget(pane)
    pilot.place(page)
    seen = []
    for key in ("down",) * 8 + ("up",) * 8:
        pilot.key(key)
        seen.append(pilot.focused.text)

    assert seen == [*"01234567", *"6543210", "above"]


def test_an_arrow_with_nothing_ahead_follows_the_reading_order(pilot: Pilot) -> None:
    """At the end of a row right leads to the next row, and at the very end it stays."""
    tiles = Tiles(cols=2, size_hint_x=None, width=400)
    for number in range(3):
        tiles.add_widget(QuietButton(text=str(number)))
    pilot.place(tiles)
    for _ in range(5):
        pilot.key("right")

    assert pilot.focused.text == "2"


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_press(pilot: Pilot, screen: Seen, key: str) -> None:
    """A focused choice is chosen from the keyboard."""
    chosen: list[str] = []
    pilot.all(ChoiceCard)[0].bind(on_release=lambda card: chosen.append(card.text))
    pilot.key("tab")
    pilot.key(key)

    assert chosen == ["One"]


def test_a_held_enter_presses_once(pilot: Pilot, screen: Seen) -> None:
    """The repeats of a held key do not press what comes after."""
    from kivy.core.window import Window

    pressed: list[object] = []
    pilot.find(QuietButton).bind(on_release=pressed.append)
    screen.focus.take(pilot.find(QuietButton))
    for _ in range(4):
        Window.dispatch("on_key_down", 13, 40, None, [])
    Window.dispatch("on_key_up", 13, 40)

    assert len(pressed) == 1


def test_keys_reach_the_screen_as_what_they_mean(pilot: Pilot, screen: Seen) -> None:
    """Digits choose, Escape goes back, F1 helps."""
    for key in ("2", "escape", "f1"):
        pilot.key(key)

    assert screen.keys == [2, "back", "help"]


def test_a_touch_takes_the_focus_along(pilot: Pilot, screen: Seen) -> None:
    """Who goes on by keyboard goes on from what was touched."""
    pilot.tap(pilot.find(ChoiceCard, text="Two"))

    assert pilot.focused.text == "Two"


def test_when_the_focused_widget_goes_the_focus_returns_to_the_text(pilot: Pilot, screen: Seen) -> None:
    """The ring never disappears, and it does not land on a choice."""
    card = pilot.find(ChoiceCard)
    screen.focus.take(card)
    card.parent.remove_widget(card)
    pilot.frames(2)

    assert pilot.focused.text == "What do you do?"


def test_when_the_focused_button_is_switched_off_the_focus_moves(pilot: Pilot, screen: Seen) -> None:
    """What is off cannot hold the focus."""
    button = pilot.find(QuietButton)
    screen.focus.take(button)
    button.disabled = True
    pilot.frames(2)

    assert pilot.focused.text == "What do you do?"
    assert not button.focused


def test_what_is_off_or_unseen_is_left_out(pilot: Pilot) -> None:
    """Tab does not stop at what cannot be used."""
    box = BoxLayout()
    for button in (
        QuietButton(text="a"),
        QuietButton(text="b", disabled=True),
        QuietButton(text="c", opacity=0),
    ):
        box.add_widget(button)
    box.add_widget(QuietButton(text="d"))
    pilot.place(box)
    pilot.key("tab")

    assert pilot.focused.text == "d"


def test_the_mouse_lights_up_what_is_below_it(pilot: Pilot, screen: Seen) -> None:
    """Hovering shows on one widget at a time."""
    one, two = pilot.all(ChoiceCard)
    pilot.hover(one)
    assert one.hovered
    pilot.hover(two)

    assert (one.hovered, two.hovered) == (False, True)


def test_the_second_tap_of_a_pair_does_not_hit_the_next_screen(pilot: Pilot, screen: Seen) -> None:
    """Young hands tap twice: what appears under the finger is not pressed."""
    pressed: list[object] = []
    following = Screen()
    button = QuietButton(text="Under the finger", size_hint_x=1, size_hint_y=1)
    button.bind(on_release=pressed.append)
    following.add_widget(button)
    pilot.touch(600, 300)
    pilot.show(following)
    pilot.touch(600, 300, is_double=True)
    assert not pressed
    pilot.touch(600, 300)

    assert pressed == [button]
