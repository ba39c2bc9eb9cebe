"""No class yet: make one, or look around with the demo class."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, StringProperty

from app.domain.errors import RebungError
from app.services.classes import DEMO_CLASS
from app.services.house import House
from app.services.saving import Saving
from app.ui.background import when_done
from app.ui.navigation import Navigator
from app.ui.routes import AskPin, ChooseLanguage, MakeClass, NewPin, WhoIsHere
from app.ui.translations import i18n


class WelcomeModel(EventDispatcher):
    """Two ways in."""

    busy = BooleanProperty(False)
    problem = StringProperty("")

    def __init__(self, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Work with this house."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator

    def make_class(self) -> None:
        """Make a class: behind the PIN, which is chosen first where there is none."""
        door = AskPin if self._house.door.is_set else NewPin
        self._navigator.go(door(then=MakeClass()))

    def look_around(self) -> None:
        """Open the demo class."""
        if self.busy:
            return
        self.busy, self.problem = True, ""
        saving = self._house.classes.make_demo(i18n.tr(DEMO_CLASS))
        when_done(saving.future, lambda _: self._made(saving), lambda _: self._made(saving))

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def _made(self, saving: Saving[Any]) -> None:
        self.busy = False
        try:
            school_class = saving.settle()
        except RebungError as error:
            self.problem = error.told(i18n.tr)
            return
        self._navigator.start(WhoIsHere(school_class.id))
