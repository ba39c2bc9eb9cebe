"""The teacher's PIN is asked."""

from __future__ import annotations

from typing import Any

from kivy.properties import NumericProperty, StringProperty

from app.domain import pin as pins
from app.services.back_off import Knock
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AskPin, Recover
from app.ui.teacher.waiting_time import WaitingTime
from app.ui.translations import i18n


class AskPinModel(WaitingTime):
    """Six digits open the door; misses make one wait, in awake time."""

    typed = NumericProperty(0)
    length = NumericProperty(pins.DIGITS)
    question = StringProperty("")

    def __init__(self, route: AskPin, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on to `route.then` once open."""
        super().__init__(house, **kwargs)
        self._then = route.then
        self._navigator = navigator
        self._digits = ""
        self.question = i18n.tr("Teacher: your PIN, please.")
        self.tick()

    def digit(self, digit: str) -> None:
        """Take a digit; the sixth one knocks."""
        if self.busy or self.wait or len(self._digits) == pins.DIGITS:
            return
        self.problem = ""
        self._digits += digit
        self.typed = len(self._digits)
        if self.typed == pins.DIGITS:
            entered, self._digits = self._digits, ""
            self._slowly(lambda: self._house.door.knock(entered), self._knocked)

    def erase(self) -> None:
        """Take the last digit back."""
        if not self.busy:
            self._digits = self._digits[:-1]
            self.typed = len(self._digits)

    def forgot(self) -> None:
        """Open the door with the recovery code instead."""
        self._navigator.replace(Recover(self._then))

    def back(self) -> None:
        """Go back to the class."""
        self._navigator.back()

    def _knocked(self, knock: Knock) -> None:
        self.typed = 0
        if knock is Knock.OPEN:
            self._house.last_change.rest()
            self._navigator.replace(self._then)
            return
        self.tick()
        again = i18n.tr("This is not the PIN of this room. Please try again.")
        self.problem = i18n.tr("This is not the PIN of this room.") if self.wait else again

    def _failed(self, error: BaseException) -> None:
        self.typed = 0
        super()._failed(error)
