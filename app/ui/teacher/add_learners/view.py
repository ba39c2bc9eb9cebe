"""Nicknames for a class that exists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.pasted_names
import app.ui.teacher.problem  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.add_learners.model import AddLearnersModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog


class AddLearnersScreen(Screen):
    """One box; what the names would become is told while they are typed."""

    model: AddLearnersModel = ObjectProperty(rebind=True)

    def __init__(self, model: AddLearnersModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def go_back(self) -> None:
        """Go back; where something has been typed, ask first."""
        if not self.ids.names.text:
            self.model.back()
            return
        question = Dialog(
            icon="class",
            title=i18n.tr("Go back without these learners?"),
            sentence=i18n.tr("What you typed is not kept."),
            safe=i18n.tr("Stay"),
            other=i18n.tr("Do not add them"),
        )
        self.ask(question, self.model.back)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
