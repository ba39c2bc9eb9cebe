"""A new PIN: six digits, and the same six digits once more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.pin_pane  # noqa: F401  gives kv the pane
from app.ui.screen import Screen
from app.ui.teacher.new_pin.model import NewPinModel


class NewPinScreen(Screen):
    """Asks for a PIN twice."""

    model: NewPinModel = ObjectProperty(rebind=True)

    def __init__(self, model: NewPinModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
