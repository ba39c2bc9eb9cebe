"""Which language? The languages by their own names, no flags."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import ChooseLanguage
from app.ui.screen import Screen


def make_choose_language(
    route: ChooseLanguage, navigator: Navigator, house: House, make_help: MakeHelp
) -> Screen:
    """Build the screen."""
    from app.ui.screens.choose_language.model import ChooseLanguageModel
    from app.ui.screens.choose_language.view import ChooseLanguageScreen

    model = ChooseLanguageModel(route, house, navigator)
    return ChooseLanguageScreen(model, make_help=make_help)
