"""The languages by their own names."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, StringProperty

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
    busy = BooleanProperty(False)
    problem = StringProperty("")

    def __init__(self, route: ChooseLanguage, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the language of now as chosen."""
        super().__init__(**kwargs)
        self._is_first = route.is_first
        self._house = house
        self._navigator = navigator
        self._error: RebungError | None = None
        offered = house.preferences.offered(house.languages.available())
        self.languages = [(each.code, each.own_name) for each in offered]
        self._refresh()

    def choose(self, code: str) -> None:
        """Speak this language from now on, so that everybody sees what it is."""
        if not self.busy:
            speak(self._house, code)
            self._refresh()

    def go_on(self) -> None:
        """Keep the language and go on. Where it cannot be kept, say so; going on still works."""
        if self.busy:
            return
        if self._error is not None or self._house.preferences.language == self.chosen:
            self._leave()
            return
        self.busy = True
        when_done(self._house.preferences.choose_language(self.chosen), self._kept, self._not_kept)

    def back(self) -> None:
        """Go back to the screen before, in the language that is shown; the first screen has none before it."""
        if not self._is_first:
            self.go_on()

    def _kept(self, _: None) -> None:
        self.busy = False
        self._leave()

    def _not_kept(self, error: BaseException) -> None:
        self.busy = False
        self._error = error if isinstance(error, RebungError) else RebungError()
        self._refresh()

    def _leave(self) -> None:
        if self._is_first:
            self._navigator.start(first_route(self._house, self.chosen))
        else:
            self._navigator.back()

    def _refresh(self) -> None:
        self.chosen = i18n.code
        self.problem = self._error.told(i18n.tr) if self._error else ""
