"""The bar at the top of every lesson: back, where we are, how far, Get help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget


class TopBar(Widget):
    """Events: `on_back`, `on_help`, `on_read`.

    `total` 0 leaves the bamboo away, an empty `help_text` the help button. `learner` is who is signed in. For the
    keyboard it comes last.
    """

    title = StringProperty("")
    subtitle = StringProperty("")
    done = NumericProperty(0)
    total = NumericProperty(0)
    colour = StringProperty("green")
    show_current = BooleanProperty(True)
    help_text = StringProperty("")
    back_label = StringProperty("")
    read_label = StringProperty("")
    reads = BooleanProperty(False)
    shows_bamboo = BooleanProperty(False)
    """Large texts need its room; the words beside it say the same."""
    learner: Any = ObjectProperty(None, allownone=True)
    others = ListProperty()
    """Who sits there together with the learner."""
    focus_rank = NumericProperty(1)
    fill = ColorProperty()

    __events__ = ("on_back", "on_help", "on_read")

    def on_back(self) -> None:
        """Back was pressed."""

    def on_help(self) -> None:
        """Get help was pressed."""

    def on_read(self) -> None:
        """Read aloud was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
