"""A sentence that grows on rice paper, part by part."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.choice_card import ChoiceCard


class SentenceView(TaskView):
    """The parts for one place at a time; then the whole sentence, to be said aloud."""

    cards: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the parts for the first place."""
        super().__init__(model, **kwargs)
        self.task.fbind("options", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        self.cards.clear_widgets()
        for number, part in enumerate(self.task.options):
            card = ChoiceCard(number=number, text=part, reads=False)
            card.bind(on_release=partial(self._taken, number))
            self.cards.add_widget(card)

    def _taken(self, number: int, _card: object) -> None:
        self.task.take(number)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
