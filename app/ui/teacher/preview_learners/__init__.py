"""What would come of a list of learners."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import PreviewLearners
from app.ui.screen import Screen


def make_preview_learners(route: PreviewLearners, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.preview_learners.model import PreviewLearnersModel
    from app.ui.teacher.preview_learners.view import PreviewLearnersScreen

    return PreviewLearnersScreen(PreviewLearnersModel(route, house, navigator))
