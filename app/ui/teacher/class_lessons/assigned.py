"""The left of the page: what is assigned, the sets to assign, and ticks; and what can be done about an assignment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty

from app.ui.teacher.class_lessons.words import SetLine, TickLine, WorkLine
from app.ui.theme.surface import Surfaced
from app.ui.widgets.buttons import QuietButton
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import TickRow


class WorkRow(Pressable):
    """One assignment. Event: `on_release`."""

    line: WorkLine = ObjectProperty(None, rebind=True)


class SetRow(Surfaced):
    """One set with what can be done about it. Events: `on_use`, `on_throw_away`."""

    line: SetLine = ObjectProperty(None, rebind=True)

    __events__ = ("on_use", "on_throw_away")

    def on_use(self) -> None:
        """The class is to have it."""

    def on_throw_away(self) -> None:
        """It is to be thrown away."""


class Lines(Column):
    """A row for each line, built anew only when there are others, so that the focus stays where it is."""

    lines = ListProperty()

    def on_lines(self, *_: object) -> None:
        """Show them."""
        rows: list[Any] = self.children[::-1]
        if [self.key(row.line) for row in rows] == [self.key(line) for line in self.lines]:
            for row, line in zip(rows, self.lines, strict=True):
                row.line = line
            return
        self.clear_widgets()
        for line in self.lines:
            self.add_line(line)

    def key(self, line: Any) -> Any:
        """Return what says that it is the same one."""
        return line.id

    def add_line(self, line: Any) -> None:
        """Add a row for it."""
        raise NotImplementedError


class WorkRows(Picks, Lines):
    """What is assigned. Event: `on_pick` with the id of one."""

    def add_line(self, line: WorkLine) -> None:
        """Add a row for an assignment."""
        self.add_pick(WorkRow(line=line), line.id)


class SetRows(Lines):
    """The sets. Events: `on_use` and `on_throw_away` with the id of one."""

    __events__ = ("on_use", "on_throw_away")

    def add_line(self, line: SetLine) -> None:
        """Add a row for a set."""
        row = SetRow(line=line)
        row.bind(
            on_use=lambda _: self.dispatch("on_use", line.id),
            on_throw_away=lambda _: self.dispatch("on_throw_away", line.id),
        )
        self.add_widget(row)

    def on_use(self, set_id: str) -> None:
        """The class is to have this set."""

    def on_throw_away(self, set_id: str) -> None:
        """This set is to be thrown away."""


class ReadyRow(TickRow):
    """One thing to tick."""

    line: TickLine = ObjectProperty(None, rebind=True)


class StepRows(Picks, Lines):
    """What comes before a lesson with the teacher. Event: `on_pick` with what is to be ticked."""

    def key(self, line: TickLine) -> Any:
        """Return which tick it is."""
        return line.step

    def add_line(self, line: TickLine) -> None:
        """Add a row for a tick."""
        self.add_pick(ReadyRow(line=line), line.step)


class StepPanel(Column):
    """The ticks with their heading; no room is taken where there are none.

    Events: `on_pick`, as of `StepRows`, and `on_guide` to read what is to be ticked.
    """

    lines = ListProperty()
    _card: Any = None

    __events__ = ("on_pick", "on_guide")

    def on_kv_post(self, _: object) -> None:
        """Hold the card, and take it away while there is nothing to tick: what cannot be seen must take no touch."""
        self._card = self.ids.card.__self__
        self._show()

    def on_lines(self, *_: object) -> None:
        """Bring the card, or take it away."""
        if self._card is not None:
            self._show()

    def _show(self) -> None:
        is_there = self._card.parent is not None
        if self.lines and not is_there:
            self.add_widget(self._card)
        elif is_there and not self.lines:
            self.remove_widget(self._card)

    def on_pick(self, step: object) -> None:
        """Something is to be ticked."""

    def on_guide(self) -> None:
        """The guide is to be read."""


class CopyRows(Picks, Column):
    """A button for each class to copy to. Event: `on_pick` with its id."""

    classes = ListProperty()

    def on_classes(self, *_: object) -> None:
        """Build the buttons."""
        self.clear_widgets()
        for class_id, name in self.classes:
            self.add_pick(QuietButton(text=name, icon="next", size_hint_x=1, align="left"), class_id)


class WorkPanel(SidePanel):
    """Change, hide or show, copy, take away."""

    model: Any = ObjectProperty(None, rebind=True)
    line: WorkLine = ObjectProperty(None)

    def __init__(self, model: Any, line: WorkLine, **kwargs: Any) -> None:
        """Show this assignment."""
        super().__init__(model=model, line=line, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
