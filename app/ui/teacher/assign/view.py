"""Three cards beside each other; where there is no room for that, one after another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty

import app.ui.teacher.assign.step_bar
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.teacher.assign.calendar_card import LearnersPanel, WhoCard
from app.ui.teacher.assign.model import AssignModel
from app.ui.teacher.assign.order_list import OrderCard
from app.ui.teacher.assign.picking import ChooseCard, FilterPanel
from app.ui.teacher.assign.step_head import StepCard
from app.ui.teacher.room_screen import RoomScreen
from app.ui.theme import theme
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog

MOST_BESIDE = 100
"""The size of text, in percent, up to which three cards have room beside each other."""


class AssignScreen(RoomScreen):
    """The steps of assigning a set."""

    model: AssignModel = ObjectProperty(rebind=True)
    is_stepwise = BooleanProperty(False)

    def __init__(self, model: AssignModel, **kwargs: Any) -> None:
        """Show the draft, and after a preview the lesson that was previewed."""
        super().__init__(model=model, **kwargs)
        choose = ChooseCard(choosing=model.choosing)
        choose.bind(
            on_look=lambda _, lesson_id: model.preview(lesson_id), on_filter=lambda _: self.open_filter()
        )
        who = WhoCard(
            audience=model.audience, days=model.days, button=model.button, can_assign=model.can_assign
        )
        model.bind(button=who.setter("button"), can_assign=who.setter("can_assign"))
        who.bind(
            on_assign=lambda _: model.assign(),
            on_choose_learners=lambda _: self.choose_learners(),
        )
        self._cards: tuple[StepCard, ...] = (choose, OrderCard(ordering=model.ordering), who)
        theme.follow(self._fit)
        model.bind(step=lambda *_: self._turned())
        self._fit()
        looked_at = choose.rows.row_of(model.looked_at)
        if looked_at is not None:
            self.first_focus = looked_at.eye

    def open_filter(self) -> None:
        """Choose which lessons are shown."""
        self.open_panel(FilterPanel(choosing=self.model.choosing))

    def choose_learners(self) -> None:
        """Choose learners one by one."""
        self.open_panel(LearnersPanel(audience=self.model.audience))

    def go_back(self) -> None:
        """Put back what is carried; else leave, and ask first where something would be lost."""
        if self.model.ordering.carried:
            self.model.ordering.put_back()
        else:
            self._leave(self.model.cancel)

    def go_to(self, page: str) -> None:
        """Open a page of the rail; the page that this one belongs to is one step back."""
        if page == self.model.page:
            self.go_back()
        else:
            self._leave(lambda: self.model.go_to(page))

    def go_out(self) -> None:
        """Leave the room."""
        self._leave(self.model.leave)

    def _leave(self, go: Callable[[], None]) -> None:
        if not self.model.is_changed:
            go()
            return
        question = Dialog(
            icon="calendar",
            title=i18n.tr("Go on without assigning?"),
            sentence=i18n.tr("What you have put together here is then gone. What was assigned before stays."),
            safe=i18n.tr("Stay"),
            other=i18n.tr("Leave it"),
        )
        self.ask(question, go)

    def _fit(self, *_: object) -> None:
        self.is_stepwise = theme.compact or theme.text_scale > MOST_BESIDE
        for card in self._cards:
            card.is_tight = self.is_stepwise
        holder = self.ids.holder
        shown = [self._cards[int(self.model.step) - 1]] if self.is_stepwise else list(self._cards)
        if holder.children[::-1] != shown:
            holder.clear_widgets()
            for card in shown:
                holder.add_widget(card)

    def _turned(self) -> None:
        self._fit()
        if self.is_stepwise:
            self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
