"""The card of the third step: for whom, from when, until when."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

import app.ui.teacher.radio_rows  # noqa: F401  gives kv the part
from app.ui.days import WEEK
from app.ui.teacher.assign.audience import WEEKS, Audience, DayLine, Days, LearnerLine
from app.ui.teacher.assign.step_head import StepCard
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column, Tiles
from app.ui.widgets.tick_row import TickRow
from app.ui.widgets.words import Words


class LearnerTick(TickRow):
    """One learner to tick."""

    line: LearnerLine = ObjectProperty(None, rebind=True)


class LearnerTicks(Picks, Column):
    """The learners of the class. Event: `on_pick` with the id of one."""

    lines = ListProperty()

    def on_lines(self, *_: object) -> None:
        """Build the rows anew only when there are others, so that the focus stays where it is."""
        rows: list[Any] = self.children[::-1]
        if [row.line.id for row in rows] != [line.id for line in self.lines]:
            self.clear_widgets()
            for line in self.lines:
                self.add_pick(LearnerTick(line=line), line.id)
        for row, line in zip(reversed(self.children), self.lines, strict=True):
            row.line = line


class LearnersPanel(SidePanel):
    """The learners of the class, to tick."""

    audience: Audience = ObjectProperty(None, rebind=True)


class DayCell(Pressable):
    """One day. Event: `on_release`."""

    line: DayLine = ObjectProperty(None, rebind=True)


class DayCells(Picks, Tiles):
    """Four weeks. Event: `on_pick` with the place of a day."""

    lines = ListProperty()

    def on_lines(self, *_: object) -> None:
        """Build the cells once; their days follow."""
        if not self.children and self.lines:
            for at in range(WEEKS * WEEK):
                self.add_pick(DayCell(), at)
        for cell, line in zip(reversed(self.children), self.lines, strict=True):
            cell.line = line


class WeekdayNames(Tiles):
    """The short names of the days, above their columns."""

    names = ListProperty()

    def on_names(self, *_: object) -> None:
        """Write them."""
        self.clear_widgets()
        for name in self.names:
            self.add_widget(Words(text=name, style="caption", strong=True, halign="center", shrinks=True))


class DayButton(Pressable):
    """Says which day a touch on the calendar chooses, and which one is chosen. Event: `on_release`."""

    title = StringProperty("")
    day = StringProperty("")
    chosen = BooleanProperty(False)


class WhoCard(StepCard):
    """The third step; where it `is_tight` the `StepBar` has its button. Events: `on_assign`, `on_choose_learners`."""

    audience: Audience = ObjectProperty(None, rebind=True)
    days: Days = ObjectProperty(None, rebind=True)
    button = StringProperty("")
    can_assign = BooleanProperty(False)
    _foot: Any = None

    __events__ = ("on_assign", "on_choose_learners")

    def on_is_tight(self, *_: object) -> None:
        """Leave the room of the button to the calendar, or take it back."""
        self._foot = self._foot or self.ids.foot.__self__
        if self.is_tight:
            self.ids.below.remove_widget(self._foot)
        else:
            self.ids.below.add_widget(self._foot)

    def choose_way(self, way: str) -> None:
        """Choose for whom; who chooses one by one needs the list."""
        self.audience.choose(way)
        if self.audience.is_some:
            self.dispatch("on_choose_learners")

    def on_assign(self) -> None:
        """Everything is chosen."""

    def on_choose_learners(self) -> None:
        """Learners are to be chosen one by one."""

    def choose_day(self, place: int) -> None:
        """Choose the day at a place of the calendar."""
        self.days.choose(self.days.days[place].iso)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
