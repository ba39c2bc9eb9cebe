"""Packs of lessons from others."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import OtherLessons
from app.ui.screen import Screen


def make_other_lessons(route: OtherLessons, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.other_lessons.model import OtherLessonsModel
    from app.ui.teacher.other_lessons.view import OtherLessonsScreen

    return OtherLessonsScreen(OtherLessonsModel(route, house, navigator))
