"""The guide: a list to search in, and the page that is open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.guides.model import Entry, GuidesModel
from app.ui.teacher.guides.parts import LinkRow
from app.ui.teacher.room_screen import RoomScreen
from app.ui.theme import theme
from app.ui.widgets.picks import ManyPicks
from app.ui.widgets.stacks import Column
from app.ui.widgets.words import FocusWords


class ListTitle(FocusWords):
    """A title within the list; it can have the focus, so that what was found is told first."""


class Entries(ManyPicks, Column):
    """A row for each page, and titles between them. Event: `on_pick` with the id of a page."""

    entries = ListProperty()
    topic = StringProperty("")

    def on_entries(self, *_: object) -> None:
        """Build the rows."""
        self.build(self.entries)

    def on_topic(self, *_: object) -> None:
        """Mark what is open."""
        for row, entry in zip(reversed(self.children), self.entries, strict=False):
            if isinstance(row, LinkRow):
                row.chosen = entry.id == self.topic

    def add_thing(self, thing: Entry) -> None:
        """Add a row or a title."""
        if thing.id:
            row = LinkRow(icon=thing.icon, text=thing.title, note=thing.note, chosen=thing.id == self.topic)
            self.add_pick(row, thing.id)
        else:
            self.add_widget(ListTitle(text=thing.title))


class GuidesScreen(RoomScreen):
    """The page of the room on which a teacher reads."""

    model: GuidesModel = ObjectProperty(rebind=True)

    def __init__(self, model: GuidesModel, **kwargs: Any) -> None:
        """Show this model; another page is read from its beginning."""
        super().__init__(model, **kwargs)
        model.bind(topic=self._turned)
        self._search = self.ids.search.__self__
        theme.follow(self._fit)
        self._fit()

    def turn_page(self, pages: int) -> None:
        """Scroll what is read."""
        self.ids.reading.turn_page(pages)

    def _fit(self, *_: object) -> None:
        """Let the box to search in scroll with the list where there is little room above it."""
        home = (self.ids.first if theme.tight else self.ids.above).__self__
        if self._search.parent is not home:
            self._search.parent.remove_widget(self._search)
            home.add_widget(self._search)

    def _turned(self, *_: object) -> None:
        self.ids.reading.scroll_y = 1


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
