"""A question with its choice cards."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme import theme
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.stacks import Row

LARGE = 130
"""Text size from which lines that only encourage give their room to the choices."""

FEW = 3
"""So many choices leave room for it on a small window."""


class HintRow(Row):
    """A quiet line below the choices."""

    text = StringProperty("")


class ChoosingView(TaskView):
    """The cards stand in the order of this play; those tried before a rewind say so."""

    cards: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out a card for each option."""
        super().__init__(model, **kwargs)
        for number, option in enumerate(model.task.options):
            mode = "tried" if option.is_tried else "open"
            card = ChoiceCard(number=number, text=option.text, mode=mode, reads=False)
            card.bind(on_release=partial(self._chosen, number + 1))
            self.cards.add_widget(card)
        has_room = theme.text_scale < LARGE and not (theme.compact and len(model.task.options) > FEW)
        if model.task.hint and has_room:
            self.add_widget(HintRow(text=model.task.hint))

    def _chosen(self, number: int, _card: object) -> None:
        self.model.choose(number)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
