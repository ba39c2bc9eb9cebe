"""A question beside the phone with its answer cards, and what is told after one of them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty

from app.ui.screens.lesson.tasks.feedback import FeedbackView
from app.ui.screens.lesson.tasks.signs_explained import SignTold
from app.ui.screens.lesson.tasks.ticking import OffersSigns
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.panel import Notice, Panel
from app.ui.widgets.stacks import Rule
from app.ui.widgets.words import FocusWords

NOTICED = 0.4
"""Order of the keyboard: after the story and the phone, before the question."""


class NoticePanel(OffersSigns, Panel):
    """Signs that may be ticked while looking at the chat; only their count tells anything."""

    focus_rank = NumericProperty(NOTICED)
    task: Any = ObjectProperty(None, rebind=True)
    rows: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Lay out a row for each sign."""
        super().__init__(**kwargs)
        self.offer_signs()


class LabelsPanel(Panel):
    """The signs that a chat showed, with the lines that did; what was not there; and what the rule says."""

    focus_rank = NumericProperty(NOTICED)
    labels: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Lay out what there was to see."""
        super().__init__(**kwargs)
        for sign in self.labels.found:
            quote = i18n.tr("{who}: “{line}”").format(who=sign.who, line=sign.line) if sign.line else sign.who
            self.add_widget(SignTold(icon=sign.icon, label=sign.label, quote=quote, why=sign.why))
        if self.labels.absent:
            signs = ", ".join(self.labels.absent)
            told = i18n.tr("Not in this chat: {signs}").format(signs=signs)
            if self.labels.found:
                self.add_widget(Rule())
            self.add_widget(FocusWords(style="caption", text=told))
        if self.labels.rule:
            self.add_widget(Notice(icon="leaf", tint="green", text="\n".join(self.labels.rule)))


class AnsweringView(TaskView):
    """The cards stand in the order of this play; those tried before a rewind say so."""

    cards: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out a card for each option."""
        super().__init__(model, **kwargs)
        for number, option in enumerate(self.task.options):
            mode = "tried" if option.is_tried else "open"
            card = AnswerCard(icon=option.icon, kind=option.kind, text=option.text, mode=mode)
            card.bind(on_release=partial(self._chosen, number + 1))
            self.cards.add_widget(card)
        if self.task.signs:
            self.beside = (NoticePanel(task=self.task),)

    def _chosen(self, number: int, _card: object) -> None:
        self.model.choose(number)


class AnsweredView(FeedbackView):
    """The same page as after every choice, and beside it what the chat showed."""

    is_carded: ClassVar[bool] = True
    leads: ClassVar[bool] = True

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out both."""
        super().__init__(model, **kwargs)
        labels = self.task.labels
        if labels.found or labels.absent:
            self.beside = (LabelsPanel(labels=labels),)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
