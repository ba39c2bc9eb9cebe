"""A class is taken from a stick."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import TakeClass
from app.ui.screen import Screen


def make_take_class(route: TakeClass, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.take_class.model import TakeClassModel
    from app.ui.teacher.take_class.view import TakeClassScreen

    return TakeClassScreen(TakeClassModel(route, house, navigator))
