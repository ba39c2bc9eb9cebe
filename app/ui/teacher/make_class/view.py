"""A class from a pasted list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.pasted_names
import app.ui.teacher.problem
import app.ui.teacher.radio_rows  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.make_class.model import MakeClassModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog


class MakeClassScreen(Screen):
    """Name, ages, nicknames; what they would become is told while they are typed."""

    model: MakeClassModel = ObjectProperty(rebind=True)

    def __init__(self, model: MakeClassModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def go_back(self) -> None:
        """Go back; where something has been typed, ask first."""
        if not (self.ids.title.text or self.ids.right.text):
            self.model.back()
            return
        question = Dialog(
            icon="class",
            title=i18n.tr("Go back without this class?"),
            sentence=i18n.tr("What you typed is not kept."),
            safe=i18n.tr("Stay"),
            other=i18n.tr("Do not make it"),
        )
        self.ask(question, self.model.back)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
