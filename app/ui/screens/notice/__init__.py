"""One sentence, and the way on."""

from __future__ import annotations

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import Notice
from app.ui.screen import Screen


def make_notice(route: Notice, navigator: Navigator, _house: House | None = None) -> Screen:
    """Build the screen; it works without a house, when the data folder could not be opened."""
    from app.ui.screens.notice.view import NoticeScreen

    then = route.then
    go_on = navigator.leave if then is None else lambda: navigator.start(then)
    return NoticeScreen(route.sentence, go_on, is_last=then is None)
