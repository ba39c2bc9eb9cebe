"""Calming exercises: a circle that grows and shrinks slowly, numbers, or things to notice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.stacks import Column


class BreathCircle(FloatLayout):
    """A word in a circle; `fullness` (0 to 1) is how large it is. With reduced motion it keeps one size."""

    fullness = NumericProperty(0)
    wide = NumericProperty(0)
    """Of the inner circle, in pixels."""
    word = StringProperty("")


class CalmPart(Column):
    """What stands below the text of the exercise."""

    task: Any = ObjectProperty(None, rebind=True)


class CalmStart(CalmPart):
    """Before the exercise, and after it."""


class CalmCircle(CalmPart):
    """Breathing and counting."""


class CalmNotice(CalmPart):
    """One thing to notice at a time, at one's own pace."""


class CalmingView(TaskView):
    """The exercise begins when the child begins it, and ends whenever the child goes on."""

    holder: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show the way in; the lesson's screen lets time pass."""
        super().__init__(model, **kwargs)
        self.task.fbind("is_running", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        self.holder.clear_widgets()
        if not self.task.has_exercise:
            return
        kind = CalmStart if not self.task.is_running else CalmCircle if self.task.is_timed else CalmNotice
        self.holder.add_widget(kind(task=self.task))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
