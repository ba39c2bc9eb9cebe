"""The copies that were found, what comes of bringing one back, and the button that does it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.problem
import app.ui.teacher.radio_rows  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.bring_back.model import BringBackModel
from app.ui.widgets.stacks import Column


class BringBackPart(Column):
    """What is shown of the page."""

    model: BringBackModel = ObjectProperty(None, rebind=True)


class NoCopyPart(BringBackPart):
    """None was found, or not yet: where one has to lie."""


class CopiesPart(BringBackPart):
    """One is chosen, and brought back."""


class BringBackScreen(Screen):
    """Builds the card anew when there are copies, and when there are none any more."""

    model: BringBackModel = ObjectProperty(rebind=True)

    def __init__(self, model: BringBackModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        model.bind(has_looked=self._show, copies=self._show)
        self._show()

    def on_enter(self) -> None:
        """Look for copies."""
        if not self.model.has_looked:
            self.model.look()

    def _show(self, *_: object) -> None:
        kind = CopiesPart if self.model.copies else NoCopyPart
        around = self.ids.around
        if not (around.children and isinstance(around.children[0], kind)):
            around.clear_widgets()
            around.add_widget(kind(model=self.model))
            self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
