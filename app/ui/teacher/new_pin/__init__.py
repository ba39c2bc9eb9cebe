"""The teacher chooses a PIN, twice."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import NewPin
from app.ui.screen import Screen


def make_new_pin(route: NewPin, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.new_pin.model import NewPinModel
    from app.ui.teacher.new_pin.view import NewPinScreen

    return NewPinScreen(NewPinModel(route, house, navigator))
