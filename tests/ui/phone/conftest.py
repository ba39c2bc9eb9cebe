"""A phone in the hand: it does what is touched, as a lesson would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.phone.phone import Phone
from app.domain.phone.use import use
from app.ui.phone.view import PhoneView
from tests.ui.phone.stories import PATTERNS
from tests.ui.pilot import Pilot

Hold = Callable[..., "Held"]


class Held:
    """A phone on an empty screen; `done` are the actions that were asked for, each is done at once."""

    def __init__(self, pilot: Pilot, phone: Phone, **kwargs: Any) -> None:
        """Show the phone."""
        self.pilot, self.done = pilot, []  # type: tuple[Pilot, list[Any]]
        self.view = PhoneView(phone=phone, patterns=PATTERNS, pos=(40, 40), **kwargs)
        self.view.bind(on_use=self._used)
        pilot.place(self.view)

    @property
    def phone(self) -> Any:
        """The phone as it is now."""
        return self.view.phone

    @property
    def focus(self) -> Any:
        """Where the keyboard is."""
        screen: Any = self.pilot.navigator.screen
        return screen.focus

    def press(self, kind: Any, **properties: Any) -> None:
        """Press something by the keyboard, wherever it has to be scrolled to."""
        self.focus.take(self.pilot.find(kind, **properties))
        self.pilot.key("enter")

    def texts(self) -> list[str]:
        """Every text on the phone, in reading order."""
        return self.pilot.texts()

    def _used(self, _: object, action: Any) -> None:
        self.done.append(action)
        self.view.phone = use(self.phone, action)


@pytest.fixture
def hold(pilot: Pilot) -> Hold:
    """Show a phone that does what is touched."""
    return lambda phone, **kwargs: Held(pilot, phone, **kwargs)
