"""A list of learners is chosen among the files of this computer."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import ImportLearners
from app.ui.screen import Screen


def make_import_learners(route: ImportLearners, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.import_learners.model import ImportLearnersModel
    from app.ui.teacher.import_learners.view import ImportLearnersScreen

    return ImportLearnersScreen(ImportLearnersModel(route, house, navigator))
