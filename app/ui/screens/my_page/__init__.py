"""What the teacher sees of a learner, for the learner to see."""

from __future__ import annotations

from app.services.house import House
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import MyPage
from app.ui.screen import Screen


def make_my_page(route: MyPage, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Build the screen."""
    from app.ui.screens.my_page.model import MyPageModel
    from app.ui.screens.my_page.view import MyPageScreen

    return MyPageScreen(MyPageModel(route, house, navigator), make_help=make_help)
