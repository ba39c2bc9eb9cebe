"""The look back on a day: what each event brought."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.stacks import Row


class Point(Row):
    """One event in a sentence."""

    text = StringProperty("")


class LookingBackView(TaskView):
    """A heading and a leaf for each event."""

    rows: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Tell of each event."""
        super().__init__(model, **kwargs)
        for point in self.task.points:
            self.rows.add_widget(Point(text=point))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
