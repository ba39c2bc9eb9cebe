"""Who does a lesson together, and which one."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import Team
from app.ui.screen import Screen


def make_team(route: Team, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen."""
    from app.ui.screens.team.model import TeamUpModel
    from app.ui.screens.team.view import TeamScreen

    return TeamScreen(TeamUpModel(route, house, navigator), make_help=make_help)
