"""A learner's home."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome
from app.ui.screen import Screen


def make_at_home(
    route: AtHome,
    navigator: Navigator,
    house: House,
    make_help: MakeHelp,
) -> Screen:
    """Build the screen; it tells what had to be mended."""
    from app.ui.news import tell_mended
    from app.ui.screens.at_home.model import AtHomeModel
    from app.ui.screens.at_home.view import AtHomeScreen

    model = AtHomeModel(route, house, navigator)
    screen = AtHomeScreen(model, make_help=make_help)
    screen.bind(on_enter=lambda seen: tell_mended(seen, house))
    return screen
