"""A day is chosen by steps, without typing: the same for mouse and keyboard, in any calendar's words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kivy.lang import Builder
from kivy.properties import StringProperty

from app.ui.days import MONTHS
from app.ui.teacher.day_steps import stepped
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column, Row


class StepRow(Row):
    """A part of a day between two buttons. Event: `on_step` with -1 or 1."""

    text = StringProperty("")
    earlier = StringProperty("")
    later = StringProperty("")

    __events__ = ("on_step",)

    def on_step(self, by: int) -> None:
        """One of the buttons was pressed."""


class DayStepper(Column):
    """Day, month and year of `day`, an ISO date."""

    day = StringProperty("")
    day_text = StringProperty("")
    month_text = StringProperty("")
    year_text = StringProperty("")

    def step(self, unit: str, by: int) -> None:
        """Go on or back by a day, a month or a year."""
        self.day = stepped(self.day, unit, by)

    def on_day(self, *_: object) -> None:
        """Show the day in its parts."""
        day = date.fromisoformat(self.day)
        self.day_text, self.year_text = str(day.day), str(day.year)
        self.month_text = i18n.tr(MONTHS[day.month - 1])


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
