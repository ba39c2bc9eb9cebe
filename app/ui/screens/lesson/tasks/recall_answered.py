"""After an answer to a recall question: why it is so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder

from app.ui.screens.lesson.tasks.feedback import Told
from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n


class RecallAnsweredView(TaskView):
    """The answer given, explained; and another one to look at where it helps."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Show what was answered."""
        super().__init__(model, **kwargs)
        other = self.task.fitting
        if other is not None:
            heading = i18n.tr("Look at this one too")
            text = f"{other.text}\n{other.why}"
            self.add_widget(Told(icon="eye", tint="indigo", heading=heading, text=text))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
