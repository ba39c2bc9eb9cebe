"""The phrase or the recovery code opens what is kept here; then Rebung starts as ever."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty

from app.services.back_off import Knock
from app.services.house import House
from app.ui.background import run
from app.ui.first import first_route
from app.ui.navigation import Navigator
from app.ui.routes import Unlock
from app.ui.teacher.waiting_time import WaitingTime
from app.ui.translations import i18n


class UnlockModel(WaitingTime):
    """Capitals and blanks do not matter; misses make one wait, in awake time."""

    is_key_elsewhere = BooleanProperty(False)
    """Whether the key is missing though no start asks for a phrase: what is kept here came from another computer."""

    def __init__(self, _route: Unlock, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Go on to the first screen of this machine."""
        super().__init__(house, **kwargs)
        self._navigator = navigator
        self.is_key_elsewhere = house.unlocking.is_locked and not house.unlocking.asks_at_start
        self.tick()

    def send(self, secret: str) -> None:
        """Try a phrase or a code. An empty one is no try."""
        if self.busy or self.wait:
            return
        if not any(c.isalnum() for c in secret):
            code_first = i18n.tr("Please type the code first.")
            self.problem = code_first if self.is_key_elsewhere else i18n.tr("Please type the phrase first.")
            return
        self._slowly(lambda: self._house.unlocking.unlock(secret), self._answered)

    def _seconds_to_wait(self) -> int:
        return self._house.unlocking.seconds_to_wait()

    def _answered(self, knock: Knock) -> None:
        if knock is Knock.OPEN:
            # What the start would have tidied up had to wait for the key.
            run(self._house.upkeep.run, lambda _: None, lambda _: None)
            self._navigator.start(first_route(self._house))
            return
        self.tick()
        if self.is_key_elsewhere:
            self.problem = i18n.tr("This does not open Rebung. Please compare it with the sheet.")
            return
        again = i18n.tr(
            "This phrase does not open Rebung. Try again, or type the recovery code from your sheet."
        )
        self.problem = i18n.tr("This phrase does not open Rebung.") if self.wait else again
