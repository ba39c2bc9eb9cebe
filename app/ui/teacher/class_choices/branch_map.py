"""The map of a lesson: a card for each scene, in it each decision fanned out, the ways drawn between them.

In a narrow window, and when somebody asks for it, the same is read as a list without lines.
"""

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
from app.ui.widgets.laying import lay_out
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Row

WAY = 1.5
"""Half the width of a way whose share is not known, and the least of one whose share is, in design pixels."""
WIDEST = 7
"""How much half the width grows when all have gone that way."""


class Ways:
    """Lines behind the parts of a widget, drawn anew when something has moved."""

    def __init__(self, widget: Any, draw: Any) -> None:
        """Draw on the canvas of a widget."""
        self._group = InstructionGroup()
        widget.canvas.before.add(self._group)
        self._draw = draw
        self.again = Clock.create_trigger(self._redraw, -1)
        theme.follow(self._look_changed)

    def add(self, points: list[float], share: float | None = None) -> None:
        """Add a way, as wide as its share."""
        wide = WAY if share is None else WAY + WIDEST * share
        self._group.add(Color(rgba=theme.line if share is None else theme.chart))
        self._group.add(Line(points=points, width=dp(wide), cap="round", joint="round"))

    def _look_changed(self) -> None:
        self.again()

    def _redraw(self, *_: object) -> None:
        self._group.clear()
        self._draw()


class BranchLine(Row):
    """One choice of a list: letter and text, its figure, what happens then."""

    words: BarWords = ObjectProperty(None)


class BranchCard(Surfaced, Column):
    """One choice of a fan."""

    words: BarWords = ObjectProperty(None)


class ForkPart(Pressable, Column):
    """The question of a decision, in a list with its choices. Event: `on_release`: it is to be talked about."""

    words: ChartWords = ObjectProperty(None)
    chosen = BooleanProperty(False)
    is_list = BooleanProperty(False)

    def on_kv_post(self, _: object) -> None:
        """Add its choices."""
        for bar in self.words.bars if self.is_list else ():
            self.add_widget(BranchLine(words=bar))


class Fan(Column):
    """A decision with a card for each choice beside each other, and a way to each as wide as its share."""

    fork: ForkPart = ObjectProperty(None)

    def __init__(self, fork: ForkPart, **kwargs: Any) -> None:
        """Fan the choices of this decision out."""
        super().__init__(fork=fork, **kwargs)
        self._ways = Ways(self, self._draw)
        row = BoxLayout(size_hint_y=None, spacing=dp(12))
        row.bind(minimum_height=row.setter("height"))
        self._cards = [BranchCard(words=words, pos_hint={"top": 1}) for words in fork.words.bars]
        for card in self._cards:
            row.add_widget(card)
        self.add_widget(fork)
        self.add_widget(row)
        for part in (self, fork, *self._cards):
            part.bind(pos=self._ways.again, size=self._ways.again)

    def _draw(self) -> None:
        for card in self._cards:
            share = card.words.share if card.words.figure else None
            self._ways.add(
                _way(self.fork.center_x, self.fork.y, card.center_x, card.top, self.fork.y - dp(13)), share
            )
            self._ways.add(_way(card.center_x, card.y, self.center_x, self.y - dp(8), self.y + dp(11)), share)


class PlaceCard(Surfaced, Column):
    """One scene. Event: `on_pick` with the key of one of its decisions."""

    words: PlaceWords = ObjectProperty(None)
    chosen = StringProperty("")
    is_list = BooleanProperty(False)
    """Whether there is no room to fan its decisions out."""

    __events__ = ("on_pick",)

    def on_kv_post(self, _: object) -> None:
        """Add its decisions."""
        self._forks = [ForkPart(words=fork, is_list=self.is_list) for fork in self.words.forks]
        for fork in self._forks:
            fork.bind(on_release=lambda pressed: self.dispatch("on_pick", pressed.words.key))
            self.add_widget(fork if self.is_list else Fan(fork), index=1)
        self.on_chosen()

    def on_chosen(self, *_: object) -> None:
        """Mark the decision that is talked about."""
        for fork in getattr(self, "_forks", ()):
            fork.chosen = bool(self.chosen) and fork.words.key == self.chosen

    def on_pick(self, key: str) -> None:
        """A decision was picked."""


class BranchMap(Column):
    """Layers of scenes from the start down. Event: `on_pick` with the key of a decision."""

    layers = ListProperty()
    is_list = BooleanProperty(False)
    chosen = StringProperty("")

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Build whenever the layers change, and draw the ways whenever something has moved."""
        self._cards: dict[str, PlaceCard] = {}
        # Until it has been given a width it is not built, so that nothing is laid out in vain.
        super().__init__(**{"width": 0} | kwargs)
        self._ways = Ways(self, self._draw)
        # It lies below what is seen first, so it can come a frame later.
        self._rebuild = Clock.create_trigger(self._build, 0)
        for name in ("layers", "is_list"):
            self.fbind(name, self._rebuild)
        self.fbind("width", self._widen)
        self.fbind("chosen", self._mark)

    def on_pick(self, key: str) -> None:
        """A decision was picked."""

    def _widen(self, *_: object) -> None:
        """Build it in its first width."""
        if not self._cards:
            self._rebuild()

    def _build(self, *_: object) -> None:
        if not self.width:
            return
        self.clear_widgets()
        self._cards = {}
        for layer in self.layers:
            row = BoxLayout(size_hint_y=None, spacing=dp(16))
            row.orientation = "vertical" if self.is_list else "horizontal"
            row.bind(minimum_height=row.setter("height"))
            for place in layer:
                row.add_widget(self._card(place, is_list=self.is_list or len(layer) > 1))
            self.add_widget(row)
        self._mark()
        lay_out(self)
        self._ways.again()

    def _card(self, place: PlaceWords, *, is_list: bool) -> PlaceCard:
        card = PlaceCard(words=place, is_list=is_list, pos_hint={"top": 1})
        card.bind(
            on_pick=lambda _, key: self.dispatch("on_pick", key), pos=self._ways.again, size=self._ways.again
        )
        self._cards[place.id] = card
        return card

    def _mark(self, *_: object) -> None:
        for card in self._cards.values():
            card.chosen = self.chosen

    def _draw(self) -> None:
        for card in () if self.is_list else self._cards.values():
            for target, _ in card.words.exits:
                below = self._cards.get(target)
                if below is not None and below.top < card.y:
                    turn = below.top + dp(17)
                    self._ways.add(_way(card.center_x, card.y, below.center_x, below.top, turn))


def _way(from_x: float, from_y: float, to_x: float, to_y: float, turn: float) -> list[float]:
    """Return a way down that goes aside at the height of `turn`."""
    return [from_x, from_y, from_x, turn, to_x, turn, to_x, to_y]


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
