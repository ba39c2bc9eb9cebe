"""A child who goes away is signed out: the screen goes to who is here, without a notice and without a count.

Nothing is lost by it, since every answer is saved when it is given. Nothing wakes the window meanwhile but one event,
at the end of the time there is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window

from app.services.presence import Presence
from app.ui.navigation import Navigator

GoAway = Callable[[], None]
WhereTo = Callable[[Navigator], GoAway | None]
"""Tells what to do when nobody is there any more; None where nothing has to be done."""

SOON = 0.05
"""Seconds after which to look again where the time is nearly over."""


class Idle:
    """Watches touches and keys of the whole window."""

    def __init__(self, navigator: Navigator, presence: Presence, where_to: WhereTo) -> None:
        """Watch from now on."""
        self._navigator = navigator
        self._presence = presence
        self._where_to = where_to
        self._look_soon = Clock.create_trigger(self._look, 0)
        self._end: Any = None
        Window.bind(on_touch_down=self._stirred, on_touch_up=self._stirred, on_key_down=self._stirred)

    def close(self) -> None:
        """Watch no longer."""
        Window.unbind(on_touch_down=self._stirred, on_touch_up=self._stirred, on_key_down=self._stirred)
        self._look_soon.cancel()
        self._forget_end()

    def look_soon(self) -> None:
        """Look in the next frame how much time there is: another screen is shown, or a layer above it."""
        self._look_soon()

    def _stirred(self, *_: object) -> bool:
        self._presence.stirred()
        self._look_soon()
        return False

    def _look(self, *_: object) -> None:
        """Go away if the time is over, else come back when it will be."""
        self._forget_end()
        go_away = self._where_to(self._navigator)
        if go_away is None:
            return
        left = self._presence.left(sensitive=bool(getattr(self._navigator.screen, "is_private", False)))
        if left > 0:
            self._end = Clock.schedule_once(self._look, max(SOON, left))
        else:
            go_away()

    def _forget_end(self) -> None:
        if self._end is not None:
            self._end.cancel()
            self._end = None
