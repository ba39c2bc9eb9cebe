"""Five faces for how ready one feels."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder

from app.ui.screens.lesson.tasks.view import TaskView


class ReflectingView(TaskView):
    """The face that is touched turns into a leaf."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
