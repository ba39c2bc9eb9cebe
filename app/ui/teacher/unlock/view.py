"""The first screen where every start asks for the phrase."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.problem  # noqa: F401  gives kv the part
from app.ui.screen import Screen
from app.ui.teacher.unlock.model import UnlockModel


class UnlockScreen(Screen):
    """Asks for the phrase, and counts the waiting time down."""

    model: UnlockModel = ObjectProperty(rebind=True)

    def __init__(self, model: UnlockModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def on_enter(self) -> None:
        """Begin to count; a screen that comes back from quick hide counts already."""
        if not self._timed:
            self.every(1, self.model.tick)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
