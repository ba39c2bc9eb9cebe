"""After a choice: what happened, why, and a skill to try."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, OptionProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.stacks import Column, Row


class YouChose(Column):
    """What was chosen, above everything that is said about it."""

    text = StringProperty("")
    words: Any = ObjectProperty(None)


class Told(Row):
    """A heading with its text and an icon on a tint beside it."""

    icon = StringProperty("")
    tint = OptionProperty("green", options=("green", "gold", "dusk", "indigo"))
    heading = StringProperty("")
    text = StringProperty("")
    words: Any = ObjectProperty(None)


class ToTry(Row):
    """A skill, and a line that can really be said."""

    heading = StringProperty("")
    line = StringProperty("")


class FeedbackView(TaskView):
    """The same page whatever was chosen."""

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out what an author has written."""
        super().__init__(model, **kwargs)
        task = self.task
        if task.happened:
            heading = i18n.tr("What happened")
            self.add_widget(Told(icon="eye", tint="indigo", heading=heading, text=task.happened))
        if task.why:
            self.add_widget(Told(icon="heart", tint="dusk", heading=i18n.tr("Why"), text=task.why))
        if task.line:
            named = i18n.tr("Skill to try: {skill}").format(skill=task.skill)
            heading = named if task.skill else i18n.tr("A line to try")
            self.add_widget(ToTry(heading=heading, line=i18n.tr("“{line}”").format(line=task.line)))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
