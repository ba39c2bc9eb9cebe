"""The recovery code is typed."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Recover
from app.ui.screen import Screen


def make_recover(route: Recover, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.recover.model import RecoverModel
    from app.ui.teacher.recover.view import RecoverScreen

    return RecoverScreen(RecoverModel(route, house, navigator))
