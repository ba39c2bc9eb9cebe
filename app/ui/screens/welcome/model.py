"""No class yet: make one, or look around with the demo class."""

from __future__ import annotations

from typing import Any

from app.domain.classroom import SchoolClass
from app.services.classes import DEMO_CLASS
from app.services.house import House
from app.ui.first import behind_the_pin
from app.ui.navigation import Navigator
from app.ui.routes import BringBack, ChooseLanguage, MakeClass, Route, TakeClass, WhoIsHere
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class WelcomeModel(Waiting):
    """Two ways in."""

    def __init__(self, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Work with this house."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator

    def make_class(self) -> None:
        """Make a class, behind the PIN."""
        self._navigator.go(behind_the_pin(self._house, MakeClass()))

    def take_class(self) -> None:
        """Take a class from a stick; where no PIN was chosen yet, that of the class is asked for there."""
        self._go_past_a_pin(TakeClass())

    def bring_back(self) -> None:
        """Bring back a copy; where no PIN was chosen yet there is nothing that one would guard."""
        self._go_past_a_pin(BringBack())

    def look_around(self) -> None:
        """Open the demo class."""
        self._tried(lambda: self._house.demo.make(i18n.tr(DEMO_CLASS)), self._made)

    def take_tour(self) -> None:
        """Show a teacher round in the demo class, from the first step or where the tour was left."""
        # Loaded when it is asked for, and not with the first screen.
        from app.ui.teacher.training.begin import go_on

        go_on(self._house, self._navigator, self._tried)

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def _go_past_a_pin(self, route: Route) -> None:
        self._navigator.go(behind_the_pin(self._house, route) if self._house.door.is_set else route)

    def _made(self, school_class: SchoolClass) -> None:
        self._navigator.start(WhoIsHere(school_class.id))
