"""After a choice: what happened, why, and a skill to try."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty, OptionProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.stacks import Column, Row


class YouChose(Column):
    """What was chosen, above everything that is said about it."""

    text = StringProperty("")
    words: Any = ObjectProperty(None)


class Told(Row):
    """A heading with its text and an icon on a tint beside it. An empty text leaves no room."""

    icon = StringProperty("")
    tint = OptionProperty("green", options=("green", "gold", "dusk", "indigo"))
    heading = StringProperty("")
    text = StringProperty("")
    is_shown = BooleanProperty(True)
    words: Any = ObjectProperty(None)


class FeedbackView(TaskView):
    """The same page whatever was chosen."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
