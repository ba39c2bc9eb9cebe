"""A class for a new computer: it is put on a stick, and the code that opens it there is shown once it lies on it."""

from __future__ import annotations

from typing import Any

from kivy.properties import StringProperty

from app.services.carrying import Carried
from app.services.house import House
from app.services.making import Making
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.routes import CopyClass
from app.ui.teacher.at_a_stick import AtAStick


class CopyClassModel(AtAStick):
    """Places, then the code. It is kept nowhere: whoever leaves the page makes a new one."""

    page = "copy-class"
    code = StringProperty("")

    def __init__(self, route: CopyClass, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def copy(self, place: Place) -> None:
        """Put the class there with a new code; the one before opens nothing any more."""
        self._begin()

        def job(making: Making) -> tuple[str, Carried]:
            copying = self._house.class_copying
            code = copying.code()
            return code, copying.put(place, code, making)

        def done(made: tuple[str, Carried]) -> None:
            self.code = made[0]
            self._brought(made[1], place)

        self._make(job, done)

    def _begin(self) -> None:
        super()._begin()
        self.code = ""
