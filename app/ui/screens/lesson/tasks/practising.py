"""The free phone: goals that tick themselves off, and in words what can be done just now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.stacklayout import StackLayout

from app.ui.phone.who_sees import WhoSees  # noqa: F401  kv names it
from app.ui.screens.lesson.tasks.answering import NOTICED
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, QuietButton
from app.ui.widgets.chip import Chip
from app.ui.widgets.panel import Notice, Panel
from app.ui.widgets.stacks import Column, Row


class GoalRow(Row):
    """Something to try: an empty ring, or a tick when it has been done."""

    text = StringProperty("")
    is_reached = BooleanProperty(False)


class GoalsPanel(Panel):
    """What the practice is about, and what can be tried in it."""

    focus_rank = NumericProperty(NOTICED)
    task: Any = ObjectProperty(None, rebind=True)
    rows: Any = ObjectProperty(None)
    words: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Lay out the goals."""
        super().__init__(**kwargs)
        for _, words in self.task.goals:
            self.rows.add_widget(GoalRow(text=words))
        self.task.fbind("reached", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        for row, (goal, _) in zip(reversed(self.rows.children), self.task.goals, strict=True):
            row.is_reached = goal in self.task.reached


class ReachPane(Column):
    """Whom the settings reach: the goals in a row, the rings, and what people outside the contacts can do."""

    task: Any = ObjectProperty(None, rebind=True)
    goals: Any = ObjectProperty(None)
    words: Any = ObjectProperty(None)

    def show(self) -> None:
        """Show how it is now."""
        self.goals.clear_widgets()
        for goal, words in self.task.goals:
            is_reached = goal in self.task.reached
            chip = Chip(
                text=words, icon="check" if is_reached else "", tint="green" if is_reached else "plain"
            )
            self.goals.add_widget(chip)


class GoalChips(StackLayout):
    """Goals beside each other, in as many rows as they need."""


class PractisingView(TaskView):
    """A button for each move; reasons and roles take the place of the list until one is chosen, or Back.

    While the settings are open, it shows whom they reach.
    """

    moves: Any = ObjectProperty(None)
    heading: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show what can be done now, and whenever something was done."""
        super().__init__(model, **kwargs)
        self.beside = (GoalsPanel(task=self.task),)
        self._shown: tuple[Any, ...] = ()
        self._reach: ReachPane | None = None
        self.task.fbind("turn", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        if self.task.is_setting:
            self._show_reach()
        else:
            self._show_moves()
        begins = self._reach if self.task.is_setting else self.beside[0]
        self.first_text = begins.words if begins is not None else None
        self.is_wide = self.task.is_setting

    def _show_reach(self) -> None:
        self.clear_widgets()
        self._reach = self._reach or ReachPane(task=self.task)
        self._reach.show()
        self.add_widget(self._reach)

    def _show_moves(self) -> None:
        if self.heading.parent is None:
            self.clear_widgets()
            self.add_widget(self.heading)
            self.add_widget(self.moves)
        task = self.task
        shown = (task.heading, task.told, *task.moves)
        if shown == self._shown:
            return
        self._shown = shown
        self.moves.clear_widgets()
        if task.told:
            self.moves.add_widget(Notice(icon="check", tint="green", text=task.told))
        for number, offer in enumerate(task.moves):
            button = QuietButton(icon=offer.icon, text=offer.text, size_hint_x=1, align="left")
            button.bind(on_release=partial(self._taken, number))
            self.moves.add_widget(button)
        if task.heading:
            back = GhostButton(icon="back", text=i18n.tr("Back"))
            back.bind(on_release=lambda _: task.open_list(""))
            self.moves.add_widget(back)

    def _taken(self, number: int, _button: object) -> None:
        action = self.task.take(number)
        if action is not None:
            self.model.use(action)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
