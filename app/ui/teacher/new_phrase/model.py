"""A new phrase, typed twice; where no sheet opens the key yet, a new recovery code follows."""

from __future__ import annotations

from typing import Any

from app.domain.errors import PhraseNotUsable
from app.domain.keys import is_usable, plain_phrase
from app.services.house import House
from app.services.teacher_door import Recovery
from app.ui.navigation import Navigator
from app.ui.routes import NewPhrase, RecoveryCode
from app.ui.teacher.changing import Changing
from app.ui.translations import i18n


class NewPhraseModel(Changing):
    """Nothing is changed until both are the same and long enough."""

    def __init__(self, route: NewPhrase, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on to `route.then` in the end."""
        super().__init__(house, **kwargs)
        self._route = route
        self._navigator = navigator

    def send(self, first: str, second: str) -> None:
        """Set the phrase, if it may become one."""
        if self.busy:
            return
        if not is_usable(first):
            self.problem = PhraseNotUsable().told(i18n.tr)
        elif plain_phrase(first) != plain_phrase(second):
            self.problem = i18n.tr("The two phrases differ. Please type the second one again.")
        else:
            self._slowly(lambda: self._set(first), self._done)

    def back(self) -> None:
        """Leave everything as it is."""
        self._navigator.back()

    def _set(self, phrase: str) -> Recovery | None:
        """Set the phrase, and return a code where none that was printed opens the key."""
        unlocking = self._house.unlocking
        unlocking.set_phrase(phrase)
        recovery = None if unlocking.has_recovery else self._house.door.new_code()
        if self._route.ask_at_start:
            unlocking.ask_at_start(on=True)
        return recovery

    def _done(self, recovery: Recovery | None) -> None:
        then = self._route.then
        self._navigator.replace(then if recovery is None else RecoveryCode(recovery.code, then))
