"""Parts that are there at times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty
from kivy.uix.widget import Widget

from app.ui.widgets.stacks import Column


class Folded(Widget):
    """Has its parts only while `is_open`: what is merely not seen would be painted all the same."""

    is_open = BooleanProperty(True)

    def __init__(self, **kwargs: Any) -> None:
        """Have a place for parts that are not there."""
        self._kept: list[Widget] = []
        super().__init__(**kwargs)

    def add_widget(self, widget: Widget, *args: Any, **kwargs: Any) -> None:
        """Add a part, or keep it until it is there."""
        if self.is_open:
            super().add_widget(widget, *args, **kwargs)
        else:
            self._kept.append(widget)

    def on_is_open(self, *_: object) -> None:
        """Put the parts there, or keep them."""
        kept, self._kept = self._kept, list(reversed(self.children))
        self.clear_widgets()
        for part in kept:
            super().add_widget(part)


class Folding(Folded, Column):
    """A column that takes no room while it is not open."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
