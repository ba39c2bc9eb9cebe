"""A start that asks for the phrase."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Unlock
from app.ui.screen import Screen


def make_unlock(route: Unlock, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.unlock.model import UnlockModel
    from app.ui.teacher.unlock.view import UnlockScreen

    return UnlockScreen(UnlockModel(route, house, navigator))
