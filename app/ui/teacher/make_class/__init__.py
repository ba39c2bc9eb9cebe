"""A class is made."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import MakeClass
from app.ui.screen import Screen


def make_make_class(route: MakeClass, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.make_class.model import MakeClassModel
    from app.ui.teacher.make_class.view import MakeClassScreen

    return MakeClassScreen(MakeClassModel(route, house, navigator))
