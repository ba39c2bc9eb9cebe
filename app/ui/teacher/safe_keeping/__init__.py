"""Earlier states, and copies on a stick."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import SafeKeeping
from app.ui.screen import Screen


def make_safe_keeping(route: SafeKeeping, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.safe_keeping.model import SafeKeepingModel
    from app.ui.teacher.safe_keeping.view import SafeKeepingScreen

    return SafeKeepingScreen(SafeKeepingModel(route, house, navigator))
