"""Whose list and where to on the left, what Kolibri makes of it on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.problem
import app.ui.teacher.radio_rows  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.save_learners.model import SaveLearnersModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog


class SaveLearnersScreen(Screen):
    """A list is saved; another file is written over only after a question."""

    model: SaveLearnersModel = ObjectProperty(rebind=True)

    def __init__(self, model: SaveLearnersModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        model.bind(on_there=self._ask, on_written=self._tell)
        self.follow_language(model.refresh)

    def on_enter(self) -> None:
        """Look for folders once the screen is there."""
        self.model.look()

    def _ask(self, _model: object) -> None:
        question = Dialog(
            icon="warning",
            title=i18n.tr("Write over “{name}”?").format(name=self.model.name),
            sentence=i18n.tr("There is a file of this name. What is in it now would be gone."),
            safe=i18n.tr("Keep it"),
            other=i18n.tr("Write over it"),
        )
        self.ask(question, lambda: self.model.save(self.model.name, over=True))

    def _tell(self, _model: object) -> None:
        answer = Dialog(
            icon="check",
            title=i18n.tr("The list was saved."),
            sentence=self.model.told,
            safe=i18n.tr("All right"),
        )
        answer.bind(on_safe_chosen=lambda _: self.model.back())
        self.open(answer)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
