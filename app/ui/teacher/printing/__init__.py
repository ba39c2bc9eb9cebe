"""The room's page of papers."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Print
from app.ui.screen import Screen


def make_printing(route: Print, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.printing.model import PrintingModel
    from app.ui.teacher.printing.view import PrintingScreen

    screen = PrintingScreen(PrintingModel(route, house, navigator))
    if route.keeps_figures:
        screen.keep_figures()
    return screen
