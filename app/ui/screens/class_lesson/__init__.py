"""A lesson with a whole class, on the projector."""

from __future__ import annotations

from app.domain.errors import RebungError
from app.services.house import House
from app.services.learning import LessonSession
from app.ui.child_screen import MakeHelp
from app.ui.first import behind_the_pin
from app.ui.navigation import Navigator
from app.ui.routes import ClassLesson, ClassLessons, WhoIsHere
from app.ui.screen import Screen
from app.ui.screens.class_lesson.model import ClassModel
from app.ui.screens.class_lesson.view import ClassLessonScreen
from app.ui.screens.lesson.book import open_book
from app.ui.screens.lesson.closed import ClosedScreen
from app.ui.translations import i18n


def make_class_lesson(route: ClassLesson, navigator: Navigator, house: House, make_help: MakeHelp) -> Screen:
    """Open the lesson. Children are at this machine: behind it lies the class, and before the room its door."""

    def leave(_: LessonSession | None = None) -> None:
        door = behind_the_pin(house, ClassLessons(route.class_id))
        navigator.start(WhoIsHere(route.class_id), door)

    try:
        session = house.learning.together.with_class(route.class_id, route.lesson_id)
    except RebungError as error:
        return ClosedScreen(error.told(i18n.tr), leave, make_help)
    book = open_book(session.lesson, house.library.bamboos(), house.library.patterns())
    model = ClassModel(session, book, on_end=leave, on_stop=leave)
    return ClassLessonScreen(model=model, make_help=make_help)


__all__ = ["make_class_lesson"]
