"""Learners are saved as a file."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import SaveLearners
from app.ui.screen import Screen


def make_save_learners(route: SaveLearners, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.save_learners.model import SaveLearnersModel
    from app.ui.teacher.save_learners.view import SaveLearnersScreen

    return SaveLearnersScreen(SaveLearnersModel(route, house, navigator))
