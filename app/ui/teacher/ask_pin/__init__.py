"""The teacher's PIN is asked."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AskPin
from app.ui.screen import Screen


def make_ask_pin(route: AskPin, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.ask_pin.model import AskPinModel
    from app.ui.teacher.ask_pin.view import AskPinScreen

    return AskPinScreen(AskPinModel(route, house, navigator))
