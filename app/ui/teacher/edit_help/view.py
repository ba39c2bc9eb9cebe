"""Whom children can go to at this school, and up to four numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.edit_help.model import EditHelpModel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.stacks import Column, Row


class NumberRow(Row):
    """A service and its number, to type in."""

    service = StringProperty("")
    number = StringProperty("")

    def typed(self) -> tuple[str, str]:
        """Return what stands in both boxes now."""
        return self.ids.service_box.text, self.ids.number_box.text


class NumberRows(Column):
    """A row for each pair of service and number."""

    rows = ListProperty()

    def on_rows(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for service, number in self.rows:
            self.add_widget(NumberRow(service=service, number=number))

    def typed(self) -> list[tuple[str, str]]:
        """Return what stands in the rows now."""
        return [row.typed() for row in reversed(self.children)]


class EditHelpScreen(RoomScreen):
    """The third page of the room. Keeping the list says that it has been checked today."""

    model: EditHelpModel = ObjectProperty(rebind=True)

    def keep(self) -> None:
        """Hand over what is typed."""
        self.model.keep(self.ids.person.text, self.ids.numbers.typed())

    def go_to(self, page: str) -> None:
        """Open another page; where something has been typed, ask first."""
        if page != self.model.page:
            self._leave(lambda: self.model.go_to(page))

    def go_out(self) -> None:
        """Leave the room; where something has been typed, ask first."""
        self._leave(self.model.leave)

    def _leave(self, go: Callable[[], None]) -> None:
        typed = self.ids.numbers.typed()
        if self.ids.person.text == self.model.person and typed == list(self.model.rows):
            go()
            return
        question = Dialog(
            icon="phone",
            title=i18n.tr("Go on without keeping the change?"),
            sentence=i18n.tr("What stood here before stays as it is."),
            safe=i18n.tr("Stay"),
            other=i18n.tr("Do not keep it"),
        )
        self.ask(question, go)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
