"""How long the teacher's door still has to be waited for, in words."""

from __future__ import annotations

from typing import Any

from kivy.properties import StringProperty

from app.services.house import House
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class WaitingTime(Waiting):
    """The base of models that knock at the door. `wait` is empty when the next try may come."""

    wait = StringProperty("")

    def __init__(self, house: House, **kwargs: Any) -> None:
        """Look at the door of this house."""
        super().__init__(**kwargs)
        self._house = house

    def tick(self) -> None:
        """Count the waiting time down; the view calls it every second."""
        # A miss is written before a PIN is looked at: what the door says meanwhile is not yet true.
        if self.busy:
            return
        seconds = self._seconds_to_wait()
        if self.wait and not seconds:
            self.problem = ""
        minutes, rest = divmod(seconds, 60)
        words = i18n.tr("Please wait {minutes}:{seconds:02d} before the next try.")
        self.wait = words.format(minutes=minutes, seconds=rest) if seconds else ""

    def _seconds_to_wait(self) -> int:
        return self._house.door.seconds_to_wait()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self.tick()
        if self.wait:
            self.problem = ""
