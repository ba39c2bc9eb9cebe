"""Ticks that a panel keeps until they are saved together."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from kivy.properties import ListProperty, ObjectProperty

from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import TickRow


class TickRows(ManyPicks, Column):
    """A row for each pair of a key and its text; `ticked` are the keys that are on. A tap turns a row."""

    rows = ListProperty()
    ticked: Collection[Any] = ObjectProperty(frozenset())

    def on_rows(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.rows)

    def add_thing(self, thing: tuple[Any, str]) -> None:
        """Add a row."""
        key, text = thing
        self.add_pick(TickRow(text=text, on=key in self.ticked), key)

    def on_pick(self, picked: Any) -> None:
        """Turn a row."""
        self.ticked = frozenset(self.ticked) ^ {picked}
        for row, (key, _) in zip(reversed(self.children), self.rows, strict=False):
            row.on = key in self.ticked


class ButtonRows(ManyPicks, Column):
    """A button for each pair of a key and its text. Event: `on_pick` with the key."""

    rows = ListProperty()
    icon = ObjectProperty("next")

    def on_rows(self, *_: object) -> None:
        """Build the buttons."""
        self.build(self.rows)

    def add_thing(self, thing: tuple[Any, str]) -> None:
        """Add a button."""
        from app.ui.widgets.buttons import QuietButton

        key, text = thing
        self.add_pick(QuietButton(text=text, icon=self.icon, size_hint_x=1, align="left"), key)
