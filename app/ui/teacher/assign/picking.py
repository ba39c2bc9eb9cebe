"""The card of the first step: what is shown, and a row to tick for each lesson."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.radio_rows  # noqa: F401  gives kv the part
from app.ui.teacher.assign.choosing import Choosing, PickLine
from app.ui.teacher.assign.step_head import StepCard
from app.ui.teacher.kept_rows import KeptRows
from app.ui.widgets.chip import TINTS
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Row
from app.ui.widgets.tick_row import TickRow


class BambooButton(Pressable):
    """Shows the lessons of one bamboo alone, or of all. Event: `on_release`."""

    icon = StringProperty("")
    title = StringProperty("")
    tint = StringProperty("plain", options=TINTS)
    chosen = BooleanProperty(False)


class BambooButtons(Picks, Row):
    """One for all, and one for each bamboo. Event: `on_pick` with its id."""

    bamboos = ListProperty()
    chosen = StringProperty("")

    def on_bamboos(self, *_: object) -> None:
        """Build the buttons once; their words follow."""
        if len(self.children) != len(self.bamboos):
            self.clear_widgets()
            for bamboo in self.bamboos:
                self.add_pick(BambooButton(icon=bamboo["icon"], tint=bamboo["tint"]), bamboo["id"])
        for button, bamboo in zip(reversed(self.children), self.bamboos, strict=True):
            button.title = bamboo["title"]
        self.on_chosen()

    def on_chosen(self, *_: object) -> None:
        """Mark the chosen one."""
        for button, bamboo in zip(reversed(self.children), self.bamboos, strict=False):
            button.chosen = bamboo["id"] == self.chosen


class PickRow(TickRow):
    """One lesson. Events: `on_release` when it is to be ticked, `on_look` when it is to be previewed."""

    line: PickLine = ObjectProperty(None, rebind=True)
    eye: Any = ObjectProperty(None)

    __events__ = ("on_look",)

    def on_look(self) -> None:
        """It is to be previewed."""


class PickRows(KeptRows):
    """The lessons. Events: `on_tick` and `on_look` with the id of one."""

    __events__ = ("on_tick", "on_look")

    def row(self, line: PickLine) -> PickRow:
        """Return a row that can be ticked and looked at."""
        row = PickRow(line=line)
        row.bind(
            on_release=lambda pressed: self.dispatch("on_tick", pressed.line.id),
            on_look=lambda pressed: self.dispatch("on_look", pressed.line.id),
        )
        return row

    def row_of(self, lesson_id: str) -> Any:
        """Return the row of a lesson, or None."""
        return next((row for row in self.children if row.line.id == lesson_id), None)

    def on_tick(self, lesson_id: str) -> None:
        """A lesson is to be taken into the set, or out of it."""

    def on_look(self, lesson_id: str) -> None:
        """A lesson is to be previewed."""


class ChooseCard(StepCard):
    """The first step. Events: `on_look` with the id of a lesson, `on_filter`."""

    choosing: Choosing = ObjectProperty(None, rebind=True)
    rows: Any = ObjectProperty(None)

    __events__ = ("on_look", "on_filter")

    def on_look(self, lesson_id: str) -> None:
        """A lesson is to be previewed."""

    def on_filter(self) -> None:
        """What is left out is to be chosen."""


class FilterPanel(SidePanel):
    """Ages, minutes, and what lessons teach."""

    choosing: Choosing = ObjectProperty(None, rebind=True)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
