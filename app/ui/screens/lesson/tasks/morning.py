"""The morning of another day on the phone: what came, what waits, what was stopped."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from kivy.lang import Builder
from kivy.properties import OptionProperty, StringProperty

from app.ui.screens.lesson.tasks.view import TaskView
from app.ui.translations import i18n
from app.ui.widgets.stacks import Row, Rule
from app.ui.widgets.words import FocusWords


class CameRow(Row):
    """Something that was sent, and below it the setting that held it up."""

    icon = StringProperty("")
    tint = OptionProperty("green", options=("green", "gold", "indigo"))
    text = StringProperty("")
    setting = StringProperty("")


class MorningView(TaskView):
    """Three short lists in words; an empty one is left out."""

    is_carded: ClassVar[bool] = True

    def __init__(self, model: Any, **kwargs: Any) -> None:
        """Lay out the lists."""
        super().__init__(model, **kwargs)
        task = self.task
        self._list("green", i18n.tr("What came in"), task.came, i18n.tr("Nothing came in."))
        self._list("gold", i18n.tr("What waits outside"), task.waits)
        self._list("indigo", i18n.tr("What was stopped"), task.stopped)

    def _list(self, tint: str, heading: str, things: Any, otherwise: str = "") -> None:
        if not things and not otherwise:
            return
        if self.first_text is not None:
            self.add_widget(Rule())
        title = FocusWords(style="h2", text=heading)
        self.add_widget(title)
        self.first_text = self.first_text or title
        for each in things:
            self.add_widget(CameRow(icon=each.icon, tint=tint, text=each.text, setting=each.setting))
        if not things:
            self.add_widget(FocusWords(text=otherwise))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
