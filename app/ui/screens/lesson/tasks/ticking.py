"""Ticking the signs in a chat, and the chat itself."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.ui.focus import Focusable
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Column
from app.ui.widgets.tick_row import TickRow


class ChatWords(Focusable, Column):
    """The bubble itself, which can hold the focus: a ring inside it would be indigo on indigo."""


class ChatBubble(Column):
    """One line of a chat, with who wrote it."""

    who = StringProperty("")
    text = StringProperty("")
    is_first = BooleanProperty(True)


class ChatSheet(Panel):
    """A chat that is looked at: `lines` as the task has them."""

    lines = ListProperty()
    bubbles: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Show the lines below each other, now and whenever others come."""
        self.fbind("lines", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        self.bubbles.clear_widgets()
        for line in self.lines:
            self.bubbles.add_widget(ChatBubble(who=line.who, text=line.text, is_first=line.is_first))


class SignRow(TickRow):
    """A sign with its box and its icon."""

    icon = StringProperty("")


class OffersSigns:
    """What ticking has in common, in the panel and beside the phone: `task` has the signs, `rows` takes their rows."""

    task: Any
    rows: Any

    def offer_signs(self) -> None:
        """Lay out a row for each sign; a touch ticks it, and ticks it off again."""
        for sign in self.task.signs:
            row = SignRow(text=sign.label, icon=sign.icon)
            row.bind(on_release=partial(self._ticked, sign.pattern))
            self.rows.add_widget(row)
        self.task.fbind("ticked", self._show)

    def _ticked(self, pattern: str, _row: object) -> None:
        self.task.toggle(pattern)

    def _show(self, *_: object) -> None:
        for row, sign in zip(reversed(self.rows.children), self.task.signs, strict=True):
            row.on = sign.pattern in self.task.ticked


class TickingView(OffersSigns, TaskView):
    """The offered signs in the order of the list of patterns; only the count tells anything."""

    rows: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out a row for each sign."""
        super().__init__(model, **kwargs)
        self.offer_signs()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
