"""The free phone: goals that tick themselves off, and in words what can be done just now."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.answering import NOTICED
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.buttons import GhostButton, QuietButton
from app.ui.widgets.panel import Notice, Panel
from app.ui.widgets.stacks import Row


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


class PractisingView(TaskView):
    """A button for each move; reasons and roles take the place of the list until one is chosen, or Back."""

    moves: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show what can be done now, and whenever something was done."""
        super().__init__(model, **kwargs)
        self.beside = (GoalsPanel(task=self.task),)
        self.first_text = self.beside[0].words
        self._shown: tuple[Any, ...] = ()
        self.task.fbind("turn", self._show)
        self._show()

    def _show(self, *_: object) -> None:
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
