"""The page after an ending that several have come to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.widgets.stacks import Row
from app.ui.widgets.words import FocusWords


class TalkAbout(Row):
    """Something to talk about."""

    text = StringProperty("")


class ClosingView(TaskView):
    """A sentence to keep, and questions below it."""

    questions: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out what there is."""
        super().__init__(model, **kwargs)
        for question in self.task.questions:
            self.questions.add_widget(TalkAbout(text=question))
        if self.task.told:
            self.add_widget(FocusWords(style="body", text=self.task.told), index=len(self.children) - 1)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
