"""No class yet: make one, or look around."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import Welcome
from app.ui.screen import Screen


def make_welcome(_route: Welcome, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen."""
    from app.ui.screens.welcome.model import WelcomeModel
    from app.ui.screens.welcome.view import WelcomeScreen

    return WelcomeScreen(WelcomeModel(house, navigator), make_help=make_help)
