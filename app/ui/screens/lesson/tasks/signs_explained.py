"""After ticking: each sign with the line that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.stacks import Row, Rule
from app.ui.widgets.words import FocusWords


class SignTold(Row):
    """A sign, the line of the chat that shows it, and why."""

    icon = StringProperty("")
    label = StringProperty("")
    quote = StringProperty("")
    why = StringProperty("")


class SignsExplainedView(TaskView):
    """Everybody sees the same, whatever was ticked."""

    rows: Any = ObjectProperty(None)

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out what there is to see in the chat."""
        super().__init__(model, **kwargs)
        for sign in self.task.found:
            quote = f"{sign.who}: “{sign.line}”"
            self.rows.add_widget(SignTold(icon=sign.icon, label=sign.label, quote=quote, why=sign.why))
        if self.task.absent:
            signs = ", ".join(self.task.absent)
            told = i18n.tr("Not in this chat: {signs}").format(signs=signs)
            self.add_widget(Rule())
            self.add_widget(FocusWords(style="caption", text=told))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
