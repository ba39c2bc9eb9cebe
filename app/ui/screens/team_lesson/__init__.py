"""A lesson for two or three at one machine."""

from __future__ import annotations

from app.domain.errors import RebungError
from app.services.house import House
from app.services.learning import LessonSession
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, TeamLesson
from app.ui.screen import Screen
from app.ui.screens.lesson.book import open_book
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.screens.team_lesson.model import TeamModel
from app.ui.screens.team_lesson.view import TeamLessonScreen
from app.ui.translations import i18n


def make_team_lesson(route: TeamLesson, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Open the lesson where these stopped together. However it ends, it ends at the home of the first of them."""

    def go_home(_: LessonSession | None = None) -> None:
        navigator.start(AtHome(route.learner_id))

    try:
        session = house.learning.together.with_team((route.learner_id, *route.others), route.lesson_id)
    except RebungError as error:
        return ClosedScreen(error.told(i18n.tr), go_home, make_help)
    book = open_book(session.lesson, house.library.bamboos(), house.library.patterns())
    model = TeamModel(session, book, on_end=go_home, on_stop=go_home)
    return TeamLessonScreen(model=model, make_help=make_help, others=list(session.team[1:]))


__all__ = ["make_team_lesson"]
