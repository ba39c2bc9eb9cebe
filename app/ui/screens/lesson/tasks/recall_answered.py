"""After an answer to a recall question: why it is so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder

import app.ui.screens.lesson.tasks.feedback  # noqa: F401  its parts stand here too
from app.ui.screens.lesson.tasks.view import TaskView


class RecallAnsweredView(TaskView):
    """The answer given, explained; and another one to look at where it helps."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show what was answered."""
        self.fitting = model.task.fitting
        super().__init__(model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
