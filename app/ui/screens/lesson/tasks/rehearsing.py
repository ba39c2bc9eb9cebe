"""Rehearsing to ask for help, one page at a time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.answer_card import AnswerCard
from app.ui.widgets.buttons import GhostButton
from app.ui.widgets.choice_card import ChoiceCard
from app.ui.widgets.panel import KeepSentence, Notice
from app.ui.widgets.stacks import Column


class HelperAnswer(Column):
    """Somebody with a role, drawn as a sign, and what they answer."""

    task: Any = ObjectProperty(None, rebind=True)


class RehearsingView(TaskView):
    """Nothing that is picked here is kept, and every page leads back to the one before."""

    below: Any = ObjectProperty(None)
    is_carded: ClassVar[bool] = True

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the first page."""
        super().__init__(model, **kwargs)
        self.task.fbind("turn", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        task = self.task
        self.below.clear_widgets()
        if task.sentence:
            self.below.add_widget(KeepSentence(style="speech", text=task.sentence))
        if task.answer:
            self.below.add_widget(HelperAnswer(task=task))
        if task.hint:
            self.below.add_widget(Notice(icon="talk", tint="gold", text=task.hint))
        for number, option in enumerate(task.options):
            self.below.add_widget(self._card(number, option))
        if task.can_go_back:
            back = GhostButton(icon="back", text=i18n.tr("Back"))
            back.bind(on_release=lambda _: task.back())
            self.below.add_widget(back)
        self.dispatch("on_changed")

    def _card(self, number: int, option: Any) -> Any:
        if option.icon:
            card: Any = AnswerCard(icon=option.icon, text=option.text)
        else:
            card = ChoiceCard(number=number, text=option.text, reads=False)
        card.bind(on_release=partial(self._picked, number))
        return card

    def _picked(self, number: int, _card: object) -> None:
        self.task.pick(number)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
