"""The teacher chooses a PIN, twice."""

from __future__ import annotations

from typing import Any

from kivy.properties import NumericProperty, StringProperty

from app.domain import pin as pins
from app.domain.errors import PinNotUsable
from app.services.house import House
from app.services.teacher_door import Recovery
from app.ui.navigation import Navigator
from app.ui.routes import NewPin, RecoveryCode, Route
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class NewPinModel(Waiting):
    """Six digits, then the same six digits, then the recovery code."""

    typed = NumericProperty(0)
    length = NumericProperty(pins.DIGITS)
    question = StringProperty("")

    def __init__(self, route: NewPin, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on to `route.then` in the end."""
        super().__init__(**kwargs)
        self._then: Route = route.then
        self._house = house
        self._navigator = navigator
        self._digits = ""
        self._first = ""
        self._refresh()

    def digit(self, digit: str) -> None:
        """Take a digit; the sixth one asks for the PIN again, or sets it."""
        if self.busy or len(self._digits) == pins.DIGITS:
            return
        self.problem = ""
        self._digits += digit
        self._refresh()
        if len(self._digits) == pins.DIGITS:
            self._complete()

    def erase(self) -> None:
        """Take the last digit back."""
        if not self.busy:
            self._digits = self._digits[:-1]
            self._refresh()

    def back(self) -> None:
        """Leave without a PIN."""
        self._navigator.back()

    def _complete(self) -> None:
        entered, self._digits = self._digits, ""
        if not self._first:
            if pins.is_usable(entered):
                self._first = entered
            else:
                self.problem = PinNotUsable().told(i18n.tr)
        elif entered != self._first:
            self._first = ""
            self.problem = i18n.tr("The two PINs differ. Please choose one again.")
        else:
            self._slowly(lambda: self._house.door.set_pin(entered), self._set)
        self._refresh()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self._refresh()

    def _set(self, recovery: Recovery) -> None:
        self._first = ""
        self._navigator.replace(RecoveryCode(recovery.code, self._then))

    def _refresh(self) -> None:
        self.typed = pins.DIGITS if self.busy else len(self._digits)
        first = i18n.tr("Choose a PIN of six digits for the teacher's room.")
        self.question = i18n.tr("Enter the same PIN once more.") if self._first else first
