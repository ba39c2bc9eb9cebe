"""The hands of a class: a number for each choice, then bars."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from app.ui.focus import Focusable
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.theme.surface import Surfaced
from app.ui.widgets.pressable import Pressable

FEW = 3
"""So many choices leave room for a line below them."""


class HandsField(Focusable):
    """The number of hands of one choice; while it has the focus, digits are typed into it."""

    hands = NumericProperty(0)


class HandsRow(Surfaced):
    """A choice with its letter and its hands. Events: `on_more`, `on_less`, `on_here` (the focus has come)."""

    number = NumericProperty(0)
    text = StringProperty("")
    hands = NumericProperty(0)
    field: Any = ObjectProperty(None)

    __events__ = ("on_more", "on_less", "on_here")

    def on_kv_post(self, _: object) -> None:
        """Say when the focus comes here."""
        self.field.fbind("focused", self._came)

    def on_more(self) -> None:
        """One hand more."""

    def on_less(self) -> None:
        """One hand less."""

    def on_here(self) -> None:
        """Digits belong here now."""

    def _came(self, _field: object, focused: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        if focused:
            self.dispatch("on_here")


class HandsBar(Pressable):
    """A choice with the bar of its hands. It can be pressed only where it has to be said which one is taken."""

    number = NumericProperty(0)
    text = StringProperty("")
    hands = NumericProperty(0)
    share = NumericProperty(0)
    """How long the bar is, of the room there is for it."""
    is_taken = BooleanProperty(False)


class VotingView(TaskView):
    """Rows to count in, and once the hands are shown rows with bars."""

    rows: Any = ObjectProperty(None)
    is_tie = BooleanProperty(False)
    explains = BooleanProperty(False)
    """Whether there is room to say how hands are counted."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out a row for each choice."""
        super().__init__(model, **kwargs)
        self.explains = len(self.task.options) <= FEW
        self.task.fbind("is_shown", self._lay_out)
        for name in ("hands", "taken"):
            self.task.fbind(name, self._show)
        self._lay_out()

    def row(self, at: int) -> Any:
        """Return the row of a choice."""
        return self.rows.children[len(self.rows.children) - 1 - at]

    def _lay_out(self, *_: object) -> None:
        task = self.task
        self.rows.clear_widgets()
        self.is_tie = task.is_shown and len(task.leading) > 1
        for at, option in enumerate(task.options):
            self.rows.add_widget((self._bar if task.is_shown else self._field)(at, option.text))
        self._show()
        self.dispatch("on_changed")

    def _field(self, at: int, text: str) -> HandsRow:
        row = HandsRow(number=at, text=text)
        row.bind(
            on_more=lambda _: self.task.step(at, 1),
            on_less=lambda _: self.task.step(at, -1),
            on_here=lambda _: self.task.take_row(at),
        )
        return row

    def _bar(self, at: int, text: str) -> HandsBar:
        row = HandsBar(number=at, text=text, focusable=self.is_tie and at in self.task.leading)
        row.bind(on_release=partial(self._taken, at + 1))
        return row

    def _taken(self, number: int, _row: object) -> None:
        self.model.choose(number)

    def _show(self, *_: object) -> None:
        most = max([*self.task.hands, 1])
        for at, hands in enumerate(self.task.hands):
            row = self.row(at)
            row.hands = hands
            if isinstance(row, HandsBar):
                row.share, row.is_taken = hands / most, at == self.task.taken


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
