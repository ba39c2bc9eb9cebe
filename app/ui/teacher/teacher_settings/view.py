"""Three cards: signing out, languages, the PIN."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.room_screen import RoomScreen
from app.ui.teacher.teacher_settings.model import TeacherSettingsModel
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import TickRow


class LanguageRows(Picks, Column):
    """A row to tick for each triple of code, name and whether it is on. Event: `on_pick` with the code."""

    rows = ListProperty()

    def on_rows(self, *_: object) -> None:
        """Build the rows once, then only turn them."""
        if len(self.children) != len(self.rows):
            self.clear_widgets()
            for code, name, _on in self.rows:
                row = TickRow(text=name)
                self.add_pick(row, code)
        for row, (_, _, on) in zip(reversed(self.children), self.rows, strict=True):
            row.on = on


class TeacherSettingsScreen(RoomScreen):
    """The last page of the room."""

    model: TeacherSettingsModel = ObjectProperty(rebind=True)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
