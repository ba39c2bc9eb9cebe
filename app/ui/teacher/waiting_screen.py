"""The base of screens at the door, on which the waiting time goes by."""

from __future__ import annotations

from typing import Any

from kivy.properties import ObjectProperty

from app.ui.screen import Screen
from app.ui.teacher.waiting_time import WaitingTime


class WaitingScreen(Screen):
    """Counts the waiting time down while it is shown."""

    model: WaitingTime = ObjectProperty(rebind=True)

    def __init__(self, model: WaitingTime, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)

    def on_enter(self) -> None:
        """Begin to count; a screen that comes back from quick hide counts already."""
        if not self._timed:
            self.every(1, self.model.tick)
