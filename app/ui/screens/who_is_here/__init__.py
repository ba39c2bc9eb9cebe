"""Who is here? The avatars of a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import WhoIsHere
from app.ui.screen import Screen


def make_who_is_here(route: WhoIsHere, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen."""
    from app.ui.screens.who_is_here.model import WhoIsHereModel
    from app.ui.screens.who_is_here.view import WhoIsHereScreen

    return WhoIsHereScreen(WhoIsHereModel(route, house, navigator), make_help=make_help)
