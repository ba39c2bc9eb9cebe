"""The school's person and numbers, kept with the day on which somebody checked them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import EditHelp
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.words import help_in_words
from app.ui.translations import i18n

ROWS = 4


class EditHelpModel(RoomModel):
    """A person and up to four numbers. Keeping them says that they have been checked today."""

    page = "help"
    person = StringProperty("")
    rows = ListProperty()
    """Pairs of service and number, always four."""
    checked = StringProperty("")
    is_stale = BooleanProperty(False)

    def __init__(self, route: EditHelp, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show what is kept."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def keep(self, person: str, rows: Sequence[tuple[str, str]]) -> None:
        """Keep everything as checked today. A number without its service, or the other way round, is told."""
        for service, number in rows:
            if service.strip() and not any(c.isdecimal() for c in number):
                words = i18n.tr("Please type a number for “{service}”, or empty its row.")
                self.problem = words.format(service=service.strip())
                return
            if number.strip() and not service.strip():
                words = i18n.tr("Please type whose number {number} is, or empty its row.")
                self.problem = words.format(number=number.strip())
                return
        told = i18n.tr("The help numbers are kept as checked today.")
        self._change(lambda: self._house.helping.keep(person, tuple(rows)), lambda _: told)

    def _show(self) -> None:
        page = self._house.helping.page()
        self.person = page.person
        kept = [(each.service, each.number) for each in page.numbers]
        self.rows = (kept + [("", "")] * ROWS)[:ROWS]
        self.is_stale = page.is_stale or not page.numbers
        self.checked = help_in_words(page)
