"""The lessons of a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ClassLessons
from app.ui.screen import Screen


def make_class_lessons(route: ClassLessons, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.class_lessons.model import ClassLessonsModel
    from app.ui.teacher.class_lessons.view import ClassLessonsScreen

    return ClassLessonsScreen(ClassLessonsModel(route, house, navigator))
