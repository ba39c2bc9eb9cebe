"""Two phones on the desk: the second one, and what is said below both."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty

from app.ui.phone.view import PhoneView
from app.ui.screens.lesson.desk_parts import put
from app.ui.screens.lesson.desk_plans import Box
from app.ui.screens.lesson.doing.mornings import Comparing
from app.ui.screens.lesson.doing.task import Task
from app.ui.widgets.stacks import Column


class PhoneCaption(Column):
    """Below one of two phones: what it is, and how it is set."""

    name = StringProperty("")
    settings = StringProperty("")


class OtherPhone(PhoneView):
    """The second of two phones."""

    focus_rank = NumericProperty(0.35)


class Twins:
    """Puts the second phone down where two are compared, and takes it away again."""

    def __init__(self, desk: Any, place_soon: Callable[..., object]) -> None:
        """`place_soon` is asked for whenever the words below take another height."""
        self.second: OtherPhone | None = None
        self._desk, self._place_soon = desk, place_soon
        self._captions: list[PhoneCaption] = []

    @property
    def below(self) -> float:
        """How much room the words below a phone take, in pixels."""
        return max((float(each.height) for each in self._captions), default=0.0)

    def show(self, task: Task, patterns: dict[Any, Any], *, is_low: bool) -> None:
        """Show the second phone of a task, if it has one; where the page `is_low`, below stands its name alone."""
        for part in (*self._captions, *([self.second] if self.second else [])):
            self._desk.remove_widget(part)
        self.second, self._captions = None, []
        if not isinstance(task, Comparing):
            return
        self.second = OtherPhone(phone=task.phones[1].phone, patterns=patterns, is_free=False)
        self.second.bind(on_use=lambda _, action: self._look(task, action))
        self._desk.add_widget(self.second)
        self._captions = _captions(task, is_low=is_low, size_hint_x=None)
        for caption in self._captions:
            self._desk.add_widget(caption)
            caption.fbind("height", self._place_soon)

    def in_words(self, task: Task) -> list[PhoneCaption]:
        """Return how the two are set, for a column beside them."""
        return _captions(task, is_low=False) if isinstance(task, Comparing) else []

    def place(self, first: Box, second: Box | None) -> None:
        """Put the second phone and the words below both."""
        if self.second is None or second is None:
            return
        put(self.second, second)
        for caption, phone in zip(self._captions, (first, second), strict=True):
            caption.width = phone.wide
            caption.pos = (phone.left, phone.low - dp(8) - caption.height)

    def _look(self, task: Comparing, action: Any) -> None:
        task.look(1, action)
        if self.second is not None:
            self.second.phone = task.shown[1]


def _captions(task: Comparing, *, is_low: bool, **kwargs: Any) -> list[PhoneCaption]:
    return [
        PhoneCaption(name=each.name, settings="" if is_low else "\n".join(each.settings), **kwargs)
        for each in task.phones
    ]


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
