"""What a teacher sets for this computer."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import TeacherSettings
from app.ui.screen import Screen


def make_teacher_settings(route: TeacherSettings, navigator: Navigator, house: House) -> Screen:
    """Build the screen."""
    from app.ui.teacher.teacher_settings.model import TeacherSettingsModel
    from app.ui.teacher.teacher_settings.view import TeacherSettingsScreen

    return TeacherSettingsScreen(TeacherSettingsModel(route, house, navigator))
