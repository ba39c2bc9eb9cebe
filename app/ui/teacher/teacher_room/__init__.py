"""The teacher's room opens on the learners of a class."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import TeacherRoom
from app.ui.screen import Screen
from app.ui.teacher.login_cards import ShowCards


def make_teacher_room(
    route: TeacherRoom, navigator: Navigator, house: House, show_cards: ShowCards
) -> Screen:
    """Build the screen."""
    from app.ui.teacher.teacher_room.model import TeacherRoomModel
    from app.ui.teacher.teacher_room.view import TeacherRoomScreen

    return TeacherRoomScreen(TeacherRoomModel(route, house, navigator, show_cards))
