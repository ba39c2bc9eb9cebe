"""Who is here? The avatars of a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import WhoIsHere
from app.ui.screen import Screen


def make_who_is_here(route: WhoIsHere, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen; when it is seen, it tells what had to be mended."""
    from app.ui.news import tell_mended
    from app.ui.screens.who_is_here.model import WhoIsHereModel
    from app.ui.screens.who_is_here.view import WhoIsHereScreen

    screen = WhoIsHereScreen(WhoIsHereModel(route, house, navigator), make_help=make_help)
    screen.bind(on_enter=lambda seen: tell_mended(seen, house))
    return screen
