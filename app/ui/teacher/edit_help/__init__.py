"""The school's person and numbers are written down."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import EditHelp
from app.ui.screen import Screen


def make_edit_help(route: EditHelp, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.edit_help.model import EditHelpModel
    from app.ui.teacher.edit_help.view import EditHelpScreen

    return EditHelpScreen(EditHelpModel(route, house, navigator))
