"""What is known of a learner, for the teacher."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import LearnerPage
from app.ui.screen import Screen


def make_learner_page(route: LearnerPage, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.learner_page.model import LearnerPageModel
    from app.ui.teacher.learner_page.view import LearnerPageScreen

    return LearnerPageScreen(LearnerPageModel(route, house, navigator))
