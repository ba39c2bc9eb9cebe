"""The teacher guide and the pages of the lessons."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Guides
from app.ui.screen import Screen


def make_guides(route: Guides, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.guides.model import GuidesModel
    from app.ui.teacher.guides.view import GuidesScreen

    return GuidesScreen(GuidesModel(route, house, navigator))
