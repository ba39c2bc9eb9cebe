"""The page after a lesson."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import LessonEnd
from app.ui.screen import Screen
from app.ui.screens.lesson_end.model import LessonEndModel
from app.ui.screens.lesson_end.view import LessonEndScreen


def make_lesson_end(route: LessonEnd, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Show the ending that the session of the route has come to."""
    return LessonEndScreen(model=LessonEndModel(route, navigator, house.shelves), make_help=make_help)


__all__ = ["make_lesson_end"]
