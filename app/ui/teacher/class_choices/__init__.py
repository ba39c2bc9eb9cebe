"""What a class chose, lesson by lesson, and the talk that is made from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ClassChoices
from app.ui.screen import Screen

if TYPE_CHECKING:
    from app.services.papers.sheets import PlainSheet


def make_class_choices(
    route: ClassChoices,
    navigator: Navigator,
    house: House,
    show_sheet: Callable[[PlainSheet], object],
) -> Screen:
    """Build the screen; `show_sheet` opens a sheet with a title and lines to print."""
    from app.ui.teacher.class_choices.model import ClassChoicesModel
    from app.ui.teacher.class_choices.view import ClassChoicesScreen

    return ClassChoicesScreen(ClassChoicesModel(route, house, navigator, show_sheet))
