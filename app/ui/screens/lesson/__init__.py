"""A lesson, played."""

from __future__ import annotations

from app.domain.errors import RebungError
from app.services.house import House
from app.services.learning import LessonSession
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, LessonEnd, PlayLesson
from app.ui.screen import Screen
from app.ui.screens.lesson.book import open_book
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.view import LessonScreen
from app.ui.translations import i18n


def make_lesson(route: PlayLesson, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Open the lesson where the learner stopped; where it cannot be opened, say why."""
    at_home = AtHome(route.learner_id)
    try:
        session = house.learning.open(route.learner_id, route.lesson_id)
        growth = house.shelves.home(route.learner_id).growth
    except RebungError as error:
        return ClosedScreen(error.told(i18n.tr), lambda: navigator.start(at_home), make_help)
    before = tuple((bamboo.id, stage) for bamboo, stage in growth)

    def end(ended: LessonSession) -> None:
        navigator.replace(LessonEnd(route.learner_id, ended, before))

    book = open_book(session.lesson, house.library.bamboos(), house.library.patterns())
    model = LessonModel(session, book, on_end=end, on_stop=lambda: navigator.start(at_home))
    return LessonScreen(model=model, make_help=make_help)


__all__ = ["make_lesson"]
