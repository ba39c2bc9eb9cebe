"""A sentence that grows on rice paper, part by part."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.stacks import Column, Row


class ChangeButton(GhostButton):
    """Back to the part before."""


class PartHead(Row):
    """Which part of the sentence is looked for, and the way back to the one before."""

    task: Any = ObjectProperty(None, rebind=True)


class SayAloud(Column):
    """The sentence is whole: it wants to be said."""

    task: Any = ObjectProperty(None, rebind=True)


class SentenceView(TaskView):
    """The parts for one place at a time; then the whole sentence, to be said aloud."""

    paper: Any = ObjectProperty(None)
    below: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the parts for the first place."""
        super().__init__(model, **kwargs)
        self.task.fbind("turn", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        """Show the parts to choose from now; the focus begins at the sentence as far as it has grown."""
        self.below.clear_widgets()
        if self.task.is_whole:
            self.below.add_widget(SayAloud(task=self.task))
        else:
            self.below.add_widget(PartHead(task=self.task))
        for number, part in enumerate(self.task.options):
            card = ChoiceCard(number=number, text=part, reads=False)
            card.bind(on_release=partial(self._taken, number))
            self.below.add_widget(card)
        if self.task.can_change:
            self.first_text = self.paper
            self.dispatch("on_changed")

    def _taken(self, number: int, _card: object) -> None:
        self.task.take(number)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
