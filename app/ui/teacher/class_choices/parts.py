"""The parts that show a chart and a talk: on the page, on the card of the class page, and for the whole class."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.focus import Focusable
from app.ui.teacher.class_choices.words import BarWords, ChartWords, PartWords
from app.ui.theme.surface import Surfaced
from app.ui.widgets.stacks import Column, Row
from app.ui.widgets.words import Words


class Track(Surfaced):
    """A bar on its track; `share` of it is filled. All bars look alike, whatever they stand for."""

    share = NumericProperty(0)


class Filled(Surfaced):
    """What is filled of a track."""


class BarRow(Widget):
    """One option: letter and text, then the bar with its figure. `large` is for a projector."""

    words: BarWords = ObjectProperty(None)
    large = BooleanProperty(False)
    room = NumericProperty(0)
    """How wide the figures of the chart are."""
    figure: Any = ObjectProperty(None)


class BarRows(Column):
    """A row for each option of a chart; their tracks end where the widest figure begins."""

    bars = ListProperty()
    large = BooleanProperty(False)

    def on_bars(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for words in self.bars:
            row = BarRow(words=words, large=self.large)
            row.figure.fbind("texture_size", self._measure)
            self.add_widget(row)
        self._measure()

    def _measure(self, *_: object) -> None:
        widest = max((row.figure.texture_size[0] for row in self.children), default=0)
        for row in self.children:
            row.room = widest


class ChartPart(Focusable, Column):
    """The question of a decision, its bars, and what may be said of how many have answered."""

    chart: ChartWords = ObjectProperty(None, rebind=True)
    large = BooleanProperty(False)


class TalkLines(Column):
    """The parts of a talk below each other. Each said text can hold the focus."""

    parts = ListProperty()

    def __init__(self, **kwargs: Any) -> None:
        """Build the parts anew whenever they change."""
        super().__init__(**kwargs)
        self.fbind("parts", self._build)
        self._build()

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        for part in self.parts:
            self.add_widget(TalkLine(part=part))


class TalkLine(Focusable, Column):
    """One part of a talk: its heading with the minutes, what is said, what to listen for."""

    part: PartWords = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Say everything of the part."""
        for text in self.part.said:
            self.add_widget(Words(text=text))
        for text in self.part.listen_for:
            self.add_widget(ListenLine(text=text))


class ListenLine(Row):
    """What to listen for in the answers."""

    text = StringProperty("")


class ThoughtRows(Column):
    """A row for each misconception. `thoughts` are pairs of a thought and a figure."""

    thoughts = ListProperty()

    def on_thoughts(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for thought, figure in self.thoughts:
            self.add_widget(ThoughtRow(thought=thought, figure=figure))


class ThoughtRow(Focusable, Row):
    """One thought behind choices, and how often it was."""

    thought = StringProperty("")
    figure = StringProperty("")


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
