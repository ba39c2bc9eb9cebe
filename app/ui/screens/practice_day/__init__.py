"""A day of free practice, played on the screen of lessons."""

from __future__ import annotations

from app.domain.errors import RebungError
from app.services.house import House
from app.services.learning import LessonSession
from app.ui.background import when_done
from app.ui.child_screen import MakeHelp
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, PracticeDay
from app.ui.screen import Screen
from app.ui.screens.lesson.book import open_book
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.screens.lesson.model import LessonModel
from app.ui.screens.lesson.view import LessonScreen
from app.ui.translations import i18n


def make_practice_day(route: PracticeDay, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Open the learner's next day; where the phone is closed, say why. At its end only its number is kept."""
    at_home = AtHome(route.learner_id)
    try:
        session = house.practice.open_day(route.learner_id)
    except RebungError as error:
        return ClosedScreen(error.told(i18n.tr), lambda: navigator.start(at_home), make_help)

    def end(_: LessonSession) -> None:
        saving = house.practice.finish_day(route.learner_id)
        when_done(saving.future, lambda _: navigator.start(at_home), lambda _: navigator.start(at_home))

    book = open_book(session.lesson, house.library.bamboos(), house.library.patterns())
    model = LessonModel(session, book, on_end=end, on_stop=lambda: navigator.start(at_home))
    return LessonScreen(model=model, make_help=make_help)


__all__ = ["make_practice_day"]
