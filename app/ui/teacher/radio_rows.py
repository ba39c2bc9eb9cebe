"""Rows of which one is chosen."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, ObjectProperty

from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import RadioRow


class RadioRows(Picks, Column):
    """A row for each pair of a key and its text; `chosen` is the key of the one that is on. Event: `on_pick`."""

    rows = ListProperty()
    chosen: Any = ObjectProperty(None, allownone=True)

    def on_rows(self, *_: object) -> None:
        """Build the rows anew only when their texts are others, so that the focus stays where it is."""
        if [row.text for row in reversed(self.children)] != [text for _, text in self.rows]:
            self.clear_widgets()
            for key, text in self.rows:
                row = RadioRow(text=text)
                self.add_pick(row, key)
        self.on_chosen()

    def on_chosen(self, *_: object) -> None:
        """Mark the chosen one."""
        for row, (key, _) in zip(reversed(self.children), self.rows, strict=False):
            row.on = key == self.chosen
