"""The cover of quick hide."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.screen import Screen
from app.ui.screens.cover.model import CoverModel, Who
from app.ui.screens.cover.view import CoverScreen


def make_cover(who: Who, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the cover; coming back asks for the pictures of who is signed in then."""
    return CoverScreen(CoverModel(who, house, navigator), make_help=make_help)
