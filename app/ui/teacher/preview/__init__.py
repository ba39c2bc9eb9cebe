"""A lesson as a child sees it, with nothing kept."""

from __future__ import annotations

from app.domain.errors import RebungError
from app.services.house import House
from app.services.learning import LessonSession
from app.ui.navigation import Navigator
from app.ui.routes import PreviewLesson
from app.ui.screen import Screen


def make_preview(route: PreviewLesson, navigator: Navigator, house: House) -> Screen:
    """Open the lesson for these ages; where it cannot be read, say why and go back."""
    from app.ui.screens.get_help import make_help_layer
    from app.ui.screens.lesson.book import open_book
    from app.ui.screens.lesson.closed import ClosedScreen
    from app.ui.screens.lesson.model import LessonModel
    from app.ui.teacher.preview.view import PreviewScreen
    from app.ui.teacher.words import BAND_NAMES
    from app.ui.translations import i18n

    def make_help() -> object:
        return make_help_layer(house.helping, route.band)

    try:
        session = house.learning.preview(route.lesson_id, route.band)
    except RebungError as error:
        return ClosedScreen(error.told(i18n.tr), navigator.back, make_help)

    def over(_: LessonSession) -> None:
        navigator.back()

    book = open_book(session.lesson, house.library.bamboos(), house.library.patterns())
    model = LessonModel(session, book, on_end=over, on_stop=navigator.back)
    ages = i18n.tr(BAND_NAMES[route.band])
    return PreviewScreen(model=model, make_help=make_help, ages=ages, on_back=navigator.back)
