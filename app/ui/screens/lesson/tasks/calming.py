"""Calming exercises: a circle that grows and shrinks slowly, numbers, or things to notice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.stacks import Column

FRAMES = 30
"""Steps in a second: enough for something slow."""


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
        """Let time pass for the exercise as long as it is on the screen."""
        super().__init__(model, **kwargs)
        self._beat = Clock.schedule_interval(self._pass_time, 1 / FRAMES)
        self.fbind("parent", self._left)
        self.task.fbind("is_running", self._show)
        self._show()

    def _show(self, *_: object) -> None:
        self.holder.clear_widgets()
        if not self.task.has_exercise:
            return
        kind = CalmStart if not self.task.is_running else CalmCircle if self.task.is_timed else CalmNotice
        self.holder.add_widget(kind(task=self.task))

    def _pass_time(self, seconds: float) -> None:
        self.task.pass_time(seconds)

    def _left(self, _: object, parent: object) -> None:
        if parent is None:
            self._beat.cancel()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
