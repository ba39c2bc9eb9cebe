"""Stepping a session: what a child does counts, and is shown, when it is on the disk."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, StringProperty

from app.domain.actions import Action, Choose, Rewind
from app.domain.errors import IllegalAction, RebungError
from app.domain.play_state import State
from app.services.learning import LessonSession
from app.services.saving import Saving
from app.ui.background import when_done
from app.ui.sounds import sounds
from app.ui.translations import i18n

HEARD = {Choose: "choose", Rewind: "rewind"}
"""What is heard of a child's answers; all choices sound alike."""


class Stepping(EventDispatcher):
    """Acts on a session, one thing at a time. `busy` while it is saved.

    `failure` is what to say when an answer could not be saved: nothing has moved, and it can be tried again.
    """

    busy = BooleanProperty(False)
    failure = StringProperty("")

    def __init__(self, session: LessonSession, **kwargs: Any) -> None:
        """Nothing is on its way yet."""
        super().__init__(**kwargs)
        self._session = session
        self._failed: Action | None = None
        self._is_left = False

    def try_again(self) -> None:
        """Try once more to save what could not be saved."""
        action, self._failed, self.failure = self._failed, None, ""
        self._do(action)

    def leave(self) -> None:
        """The screen is gone: an answer still on its way is kept, and shows nothing more."""
        self._is_left = True

    def _arrived(self, action: Action) -> None:
        """Show where the session stands now; what was done is on the disk."""
        raise NotImplementedError

    def _do(self, action: Action | None) -> bool:
        """Step the story and save; tell whether the place allows it."""
        if action is None or self.busy:
            return False
        try:
            saving = self._session.act(action)
        except IllegalAction:
            return False
        self.busy = True
        if type(action) in HEARD:
            sounds.play(HEARD[type(action)])
        when_done(
            saving.future, lambda _: self._settle(saving, action), lambda _: self._settle(saving, action)
        )
        return True

    def _settle(self, saving: Saving[State], action: Action) -> None:
        """Go on only with an answer that is on the disk."""
        self.busy = False
        try:
            saving.settle()
        except Exception as error:  # noqa: BLE001  whatever the disk says, the child keeps the place and a sentence
            self._failed = action
            self.failure = (error if isinstance(error, RebungError) else RebungError()).told(i18n.tr)
            return
        if not self._is_left:
            self._arrived(action)
