"""The recovery code is typed, and a new PIN follows."""

from __future__ import annotations

from typing import Any

from app.services.back_off import Knock
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import NewPin, Recover
from app.ui.teacher.waiting_time import WaitingTime
from app.ui.translations import i18n


class RecoverModel(WaitingTime):
    """The code fits in capitals or small letters, with or without its hyphens."""

    def __init__(self, route: Recover, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on to a new PIN, then to `route.then`."""
        super().__init__(house, **kwargs)
        self._then = route.then
        self._navigator = navigator
        self.tick()

    def send(self, code: str) -> None:
        """Try the code. An empty one is no try."""
        if self.busy or self.wait:
            return
        if not any(c.isalnum() for c in code):
            self.problem = i18n.tr("Please type the code first.")
            return
        self._slowly(lambda: self._house.door.recover(code), self._answered)

    def back(self) -> None:
        """Go back to the class."""
        self._navigator.back()

    def _answered(self, knock: Knock) -> None:
        if knock is Knock.OPEN:
            self._navigator.replace(NewPin(self._then))
            return
        self.tick()
        again = i18n.tr("This is not the code of this room. Please look at your sheet once more.")
        self.problem = i18n.tr("This is not the code of this room.") if self.wait else again
