"""Chart and talk for the whole class, on a projector."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ShowToClass
from app.ui.screen import Screen


def make_show_to_class(route: ShowToClass, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.show_to_class.model import ShowToClassModel
    from app.ui.teacher.show_to_class.view import ShowToClassScreen

    return ShowToClassScreen(ShowToClassModel(route, house, navigator))
