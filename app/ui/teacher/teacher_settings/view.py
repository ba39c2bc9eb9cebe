"""Three cards: signing out, languages, the PIN."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.room_screen import RoomScreen
from app.ui.teacher.teacher_settings.model import TeacherSettingsModel
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import TickRow


class LanguageRows(Column):
    """A row to tick for each triple of code, name and whether it is on. Event: `on_pick` with the code."""

    rows = ListProperty()

    __events__ = ("on_pick",)

    def on_rows(self, *_: object) -> None:
        """Build the rows once, then only turn them."""
        if len(self.children) != len(self.rows):
            self.clear_widgets()
            for code, name, _on in self.rows:
                row = TickRow(text=name)
                row.bind(on_release=partial(self._picked, code))
                self.add_widget(row)
        for row, (_, _, on) in zip(reversed(self.children), self.rows, strict=True):
            row.on = on

    def on_pick(self, code: str) -> None:
        """A language was picked."""

    def _picked(self, code: str, _row: object) -> None:
        self.dispatch("on_pick", code)


class TeacherSettingsScreen(RoomScreen):
    """The last page of the room."""

    model: TeacherSettingsModel = ObjectProperty(rebind=True)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
