"""Text size, contrast, motion and sound."""

from __future__ import annotations

from app.ui.child_screen import MakeHelp
from app.ui.fitting import Fitting
from app.ui.navigation import Navigator
from app.ui.routes import Settings
from app.ui.screen import Screen


def make_settings(route: Settings, navigator: Navigator, fitting: Fitting, make_help: MakeHelp) -> Screen:
    """Build the screen."""
    from app.ui.screens.settings.model import SettingsModel
    from app.ui.screens.settings.view import SettingsScreen

    model = SettingsModel(fitting, is_own=route.learner_id is not None, on_back=navigator.back)
    return SettingsScreen(model, make_help=make_help)
