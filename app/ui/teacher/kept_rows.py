"""Rows of lessons that stay while only what they say changes."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty

from app.ui.widgets.stacks import Column


class KeptRows(Column):
    """A row for each of `lines`, which have an `id`; a row shows its `line`."""

    lines = ListProperty()

    def on_lines(self, *_: object) -> None:
        """Build the rows anew only when the lessons are others, so that the focus stays where it is."""
        rows: list[Any] = self.children[::-1]
        if [row.line.id for row in rows] == [line.id for line in self.lines]:
            for row, line in zip(rows, self.lines, strict=True):
                row.line = line
            return
        self.clear_widgets()
        for line in self.lines:
            self.add_widget(self.row(line))

    def row(self, line: Any) -> Any:
        """Return a row for a lesson."""
        raise NotImplementedError
