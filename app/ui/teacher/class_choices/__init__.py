"""What a class chose, lesson by lesson, and the talk that is made from it."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ClassChoices
from app.ui.screen import Screen


def make_class_choices(route: ClassChoices, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.class_choices.model import ClassChoicesModel
    from app.ui.teacher.class_choices.view import ClassChoicesScreen

    return ClassChoicesScreen(ClassChoicesModel(route, house, navigator))
