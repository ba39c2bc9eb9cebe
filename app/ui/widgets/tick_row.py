"""Rows to tick, to switch, and to choose one of. The whole row is the target."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty

from app.ui.widgets.pressable import Pressable


class MarkRow(Pressable):
    """Words with a mark that shows `on`. Event: `on_release`: the model turns it, the row only shows it."""

    text = StringProperty("")
    on = BooleanProperty(False)
    tinted = BooleanProperty(True)
    """Whether the whole row shows that it is on."""
    indent = NumericProperty(dp(58))
    room = NumericProperty(dp(12))
    """Behind the words, for what else a row shows."""
    mark = ColorProperty()
    """The colour of box, dot or switch."""


class TickRow(MarkRow):
    """A box with a tick: any number may be on. There is no right or wrong while ticking."""


class RadioRow(MarkRow):
    """A dot: one of several is on."""


class OnOffRow(MarkRow):
    """A switch, with the word for its state."""

    state_text = StringProperty("")


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
