"""Whom children can go to at this school, and up to four numbers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.services.helping import TypedRow
from app.ui.teacher.edit_help.model import EditHelpModel
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Column


class NumberRow(Column):
    """A service and its number to type in, a tick for having called it, and what is known of it."""

    service = StringProperty("")
    number = StringProperty("")
    state = StringProperty("")

    def typed(self) -> TypedRow:
        """Return what stands in the boxes now."""
        boxes = self.ids
        return TypedRow(boxes.service_box.text, boxes.number_box.text, bool(boxes.tick.on))

    def turn(self) -> None:
        """Tick, or tick no more."""
        self.ids.tick.on = not self.ids.tick.on


class NumberRows(Column):
    """A row for each number."""

    rows = ListProperty()

    def on_rows(self, *_: object) -> None:
        """Build the rows."""
        self.clear_widgets()
        for service, number, state in self.rows:
            self.add_widget(NumberRow(service=service, number=number, state=state))

    def typed(self) -> list[TypedRow]:
        """Return what stands in the rows now."""
        return [row.typed() for row in reversed(self.children)]


class CountryRows(Picks, Column):
    """A button for each country. Event: `on_pick` with its id."""

    countries = ListProperty()

    def on_countries(self, *_: object) -> None:
        """Build the buttons."""
        self.clear_widgets()
        for country_id, name in self.countries:
            self.add_pick(QuietButton(text=name, size_hint_x=1), country_id)


class CountryChoice(SidePanel):
    """Whose drafts to start from. Event: `on_pick` with the id of a country."""

    countries = ListProperty()
    rows: Any = ObjectProperty(None)

    __events__ = ("on_pick",)

    def on_pick(self, country_id: str) -> None:
        """A country was picked."""


class EditHelpScreen(RoomScreen):
    """The page of the room about help. A number is shown to children once it is ticked and kept."""

    model: EditHelpModel = ObjectProperty(rebind=True)

    def keep(self) -> None:
        """Hand over what is typed."""
        self.model.keep(self.ids.person.text, self.ids.numbers.typed())

    def open_countries(self) -> None:
        """Ask whose drafts to start from."""
        panel = CountryChoice(countries=self.model.countries)
        panel.bind(on_pick=self._start_from)
        self.open_panel(panel)

    def go_to(self, page: str) -> None:
        """Open another page; where something has been typed, ask first."""
        if page != self.model.page:
            self._leave(lambda: self.model.go_to(page))

    def go_out(self) -> None:
        """Leave the room; where something has been typed, ask first."""
        self._leave(self.model.leave)

    def _start_from(self, panel: CountryChoice, country_id: str) -> None:
        panel.close()
        self.model.start_from(country_id, self.ids.person.text, self.ids.numbers.typed())

    def _leave(self, go: Callable[[], None]) -> None:
        if not self.model.is_changed(self.ids.person.text, self.ids.numbers.typed()):
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
