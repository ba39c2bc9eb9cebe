"""The door of the teacher's room: six digits by touch or by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.pin_pane  # noqa: F401  gives kv the pane
from app.ui.screen import Screen
from app.ui.teacher.ask_pin.model import AskPinModel


class AskPinScreen(Screen):
    """Asks for the PIN, and counts the waiting time down."""

    model: AskPinModel = ObjectProperty(rebind=True)

    def __init__(self, model: AskPinModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def on_enter(self) -> None:
        """Begin to count; a screen that comes back from quick hide counts already."""
        if not self._timed:
            self.every(1, self.model.tick)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
