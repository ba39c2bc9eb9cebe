"""The page of a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ClassPage
from app.ui.screen import Screen


def make_class_page(route: ClassPage, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.class_page.model import ClassPageModel
    from app.ui.teacher.class_page.view import ClassPageScreen

    return ClassPageScreen(ClassPageModel(route, house, navigator))
