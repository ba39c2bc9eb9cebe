"""A class is put on a stick for a new computer."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import CopyClass
from app.ui.screen import Screen


def make_copy_class(route: CopyClass, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.copy_class.model import CopyClassModel
    from app.ui.teacher.copy_class.view import CopyClassScreen

    return CopyClassScreen(CopyClassModel(route, house, navigator))
