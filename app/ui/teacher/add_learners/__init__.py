"""More learners for a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AddLearners
from app.ui.screen import Screen


def make_add_learners(route: AddLearners, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.add_learners.model import AddLearnersModel
    from app.ui.teacher.add_learners.view import AddLearnersScreen

    return AddLearnersScreen(AddLearnersModel(route, house, navigator))
