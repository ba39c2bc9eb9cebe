"""A face and a tint of one's own."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import ChooseAvatar
from app.ui.screen import Screen


def make_choose_avatar(
    route: ChooseAvatar, navigator: Navigator, house: House, make_help: MakeHelp
) -> Screen:
    """Build the screen."""
    from app.ui.screens.choose_avatar.model import ChooseAvatarModel
    from app.ui.screens.choose_avatar.view import ChooseAvatarScreen

    return ChooseAvatarScreen(ChooseAvatarModel(route, house, navigator), make_help=make_help)
