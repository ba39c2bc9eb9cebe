"""The school's person and numbers, kept with the day on which somebody checked them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.services.helping import HelpPage
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import EditHelp
from app.ui.translations import i18n
from app.ui.waiting import Waiting

ROWS = 4


class EditHelpModel(Waiting):
    """A person and up to four numbers. Keeping them says that they have been checked today."""

    person = StringProperty("")
    rows = ListProperty()
    """Pairs of service and number, always four."""
    checked = StringProperty("")
    is_stale = BooleanProperty(False)

    def __init__(self, _route: EditHelp, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show what is kept."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        page = house.helping.page()
        self.person = page.person
        kept = [(each.service, each.number) for each in page.numbers]
        self.rows = (kept + [("", "")] * ROWS)[:ROWS]
        self.is_stale = page.is_stale
        day = i18n.tr("Checked on {day}").format(day=page.checked_on)
        self.checked = day if page.checked_on else i18n.tr("No numbers yet")

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
        self._tried(lambda: self._house.helping.keep(person, tuple(rows)), self._kept)

    def back(self) -> None:
        """Leave without a change."""
        self._navigator.back()

    def _kept(self, _: HelpPage) -> None:
        self._navigator.back()
