"""The languages by their own names."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import ListProperty, StringProperty

from app.domain.errors import RebungError
from app.services.house import House
from app.ui.background import when_done
from app.ui.first import first_route
from app.ui.navigation import Navigator
from app.ui.routes import ChooseLanguage
from app.ui.speaking import speak
from app.ui.translations import i18n


class ChooseLanguageModel(EventDispatcher):
    """Offers what is whole, speaks it at once, and keeps it for the next start."""

    languages = ListProperty()
    """Pairs of code and own name."""
    chosen = StringProperty("")
    problem = StringProperty("")

    def __init__(self, route: ChooseLanguage, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the language of now as chosen."""
        super().__init__(**kwargs)
        self._is_first = route.is_first
        self._house = house
        self._navigator = navigator
        self.languages = [(each.code, each.own_name, each.script) for each in house.languages.available()]
        self.chosen = i18n.code

    def choose(self, code: str) -> None:
        """Speak this language from now on, so that one can see what it is like."""
        speak(self._house, code)
        self.chosen = code

    def go_on(self) -> None:
        """Keep the chosen language for the next start, then go on."""
        when_done(self._house.preferences.choose_language(self.chosen), self._kept, self._not_kept)

    def _kept(self, _: None) -> None:
        self.problem = ""
        if self._is_first:
            self._navigator.start(first_route(self._house))
        else:
            self._navigator.back()

    def _not_kept(self, error: BaseException) -> None:
        told = error if isinstance(error, RebungError) else RebungError()
        self.problem = told.told(i18n.tr)
