"""The pictures of each learner, for the teacher to show."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import HandOut
from app.ui.screen import Screen


def make_hand_out(route: HandOut, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.hand_out.model import HandOutModel
    from app.ui.teacher.hand_out.view import HandOutScreen

    return HandOutScreen(HandOutModel(route, house, navigator))
