"""The map of a lesson: a card for each scene, ways drawn between them, and the same as a list in a narrow window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, Line
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.teacher.class_choices.words import BarWords, ChartWords, PlaceWords
from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row

FOR_ALL, FOR_A_CHOICE = 2.0, 1.0
"""How wide a way is drawn, in design pixels (Kivy draws twice as much)."""


class BranchLine(Row):
    """One choice: letter and text, its figure, and the scene that it alone leads to."""

    words: BarWords = ObjectProperty(None)


class ForkPart(Pressable, Column):
    """One decision. Event: `on_release`: it is to be talked about."""

    words: ChartWords = ObjectProperty(None)
    chosen = BooleanProperty(False)

    def on_kv_post(self, _: object) -> None:
        """Add its choices."""
        for bar in self.words.bars:
            self.add_widget(BranchLine(words=bar))


class PlaceCard(Surfaced, Column):
    """One scene. Event: `on_pick` with the key of one of its decisions."""

    words: PlaceWords = ObjectProperty(None)
    chosen = StringProperty("")

    __events__ = ("on_pick",)

    def on_kv_post(self, _: object) -> None:
        """Add its decisions."""
        for fork in self.words.forks:
            part = ForkPart(words=fork)
            part.bind(on_release=lambda pressed: self.dispatch("on_pick", pressed.words.key))
            self.fbind(
                "chosen",
                lambda _, key, part=part: setattr(part, "chosen", bool(key) and part.words.key == key),
            )
            self.add_widget(part, index=1)

    def on_pick(self, key: str) -> None:
        """A decision was picked."""


class BranchMap(Column):
    """Layers of scenes from the start down. Event: `on_pick` with the key of a decision.

    With `is_list` each scene stands in a row of its own and no way is drawn: every choice says where it leads.
    """

    layers = ListProperty()
    is_list = BooleanProperty(False)
    chosen = StringProperty("")

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Build whenever the layers change, and draw the ways whenever something has moved."""
        self._ways, self._cards = InstructionGroup(), dict[str, PlaceCard]()
        super().__init__(**kwargs)
        self.canvas.before.add(self._ways)
        self._redraw = Clock.create_trigger(self._draw, -1)
        self._rebuild = Clock.create_trigger(self._build, -1)
        for name in ("layers", "is_list"):
            self.fbind(name, self._rebuild)
        self.fbind("chosen", self._mark)
        theme.follow(self._look_changed)
        self._build()

    def on_pick(self, key: str) -> None:
        """A decision was picked."""

    def _look_changed(self) -> None:
        self._redraw()

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        self._cards = {}
        for layer in self.layers:
            row = BoxLayout(
                size_hint_y=None, spacing=dp(16), orientation="vertical" if self.is_list else "horizontal"
            )
            row.bind(minimum_height=row.setter("height"))
            for place in layer:
                row.add_widget(self._card(place))
            self.add_widget(row)
        self._mark()
        self._redraw()

    def _card(self, place: PlaceWords) -> PlaceCard:
        card = PlaceCard(words=place, pos_hint={"top": 1})
        card.bind(on_pick=lambda _, key: self.dispatch("on_pick", key), pos=self._redraw, size=self._redraw)
        self._cards[place.id] = card
        return card

    def _mark(self, *_: object) -> None:
        for card in self._cards.values():
            card.chosen = self.chosen

    def _draw(self, *_: object) -> None:
        self._ways.clear()
        if self.is_list:
            return
        self._ways.add(Color(rgba=theme.line))
        for card in self._cards.values():
            for target, is_chosen in card.words.exits:
                below = self._cards.get(target)
                if below is not None and below.top < card.y:
                    width = dp(FOR_A_CHOICE if is_chosen else FOR_ALL)
                    self._ways.add(Line(points=_way(card, below), width=width, cap="round", joint="round"))


def _way(card: PlaceCard, below: PlaceCard) -> list[float]:
    """Return a way from the foot of a card to the head of another: down, aside just above it, down."""
    turn = below.top + dp(14)
    return [card.center_x, card.y, card.center_x, turn, below.center_x, turn, below.center_x, below.top]


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
