"""How a model waits for something slow or for the disk, and tells what came of it in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from kivy.clock import Clock
from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, StringProperty

from app.domain.errors import RebungError
from app.services.saving import Saving
from app.ui.background import run, when_done
from app.ui.translations import i18n

Result = TypeVar("Result")

SLOW = 0.3
"""Seconds after which waiting is spoken of."""


class Waiting(EventDispatcher):
    """The base of models that save or hash: `busy` meanwhile, `problem` when it did not work.

    `is_slow` comes when it takes so long that somebody may wonder.
    """

    busy = BooleanProperty(False)
    is_slow = BooleanProperty(False)
    problem = StringProperty("")
    _slow_soon: Any = None

    def on_busy(self, *_: object) -> None:
        """Wait a moment before it is spoken of."""
        if self._slow_soon is not None:
            self._slow_soon.cancel()
            self._slow_soon = None
        self.is_slow = False
        if self.busy:
            self._slow_soon = Clock.schedule_once(self._grow_slow, SLOW)

    def _grow_slow(self, _: float) -> None:
        self.is_slow = self.busy

    def _slowly(self, job: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do a slow job off the window's thread, then go on with its result."""
        if self.busy:
            return
        self.busy, self.problem = True, ""
        run(job, lambda result: self._arrived(result, then), self._failed)

    def _saved(self, saving: Saving[Result], then: Callable[[Result], None]) -> None:
        """Wait until a change is on the disk, then go on with it."""
        self.busy, self.problem = True, ""
        when_done(saving.future, lambda _: self._settled(saving, then), lambda _: self._settled(saving, then))

    def _tried(self, change: Callable[[], Saving[Result]], then: Callable[[Result], None]) -> None:
        """Begin a change that may be refused at once, and wait for it."""
        if self.busy:
            return
        try:
            saving = change()
        except RebungError as error:
            self._failed(error)
            return
        self._saved(saving, then)

    def _settled(self, saving: Saving[Result], then: Callable[[Result], None]) -> None:
        try:
            value = saving.settle()
        except Exception as error:  # noqa: BLE001  whatever the disk says, it is told in a sentence
            self._failed(error)
            return
        self._arrived(value, then)

    def _arrived(self, result: Any, then: Callable[[Any], None]) -> None:
        self.busy = False
        then(result)

    def _failed(self, error: BaseException) -> None:
        self.busy = False
        told = error if isinstance(error, RebungError) else RebungError()
        self.problem = told.told(i18n.tr)
