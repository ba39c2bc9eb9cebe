"""Putting a set of lessons together, for whom, and when."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AssignSet
from app.ui.screen import Screen


def make_assign(route: AssignSet, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.assign.model import AssignModel
    from app.ui.teacher.assign.view import AssignScreen

    return AssignScreen(AssignModel(route, house, navigator))
