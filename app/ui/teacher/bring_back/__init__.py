"""A copy is brought back."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import BringBack
from app.ui.screen import Screen


def make_bring_back(route: BringBack, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.bring_back.model import BringBackModel
    from app.ui.teacher.bring_back.view import BringBackScreen

    return BringBackScreen(BringBackModel(route, house, navigator))
