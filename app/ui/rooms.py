"""Which screen serves which route. A screen's module is loaded when it is first gone to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from app.domain.ids import LearnerId
from app.services.house import House
from app.services.login_cards import CardSheet
from app.ui import routes
from app.ui.fitting import Fitting
from app.ui.navigation import Factory, Navigator
from app.ui.screen import Screen

ShowSheet = Callable[[str, tuple[str, ...]], object]
"""Shows a sheet with a title and lines to print."""

ShowCards = Callable[[CardSheet], object]
"""Shows login cards to print."""

CHILDREN = {
    routes.ChooseLanguage: "choose_language",
    routes.Welcome: "welcome",
    routes.WhoIsHere: "who_is_here",
    routes.Pictures: "pictures",
    routes.AtHome: "at_home",
    routes.PlayLesson: "lesson",
    routes.LessonEnd: "lesson_end",
}
TEACHERS = {
    routes.NewPin: "new_pin",
    routes.AskPin: "ask_pin",
    routes.Recover: "recover",
    routes.MakeClass: "make_class",
    routes.AddLearners: "add_learners",
    routes.HandOut: "hand_out",
    routes.ClassLessons: "class_lessons",
    routes.EditHelp: "edit_help",
    routes.TeacherSettings: "teacher_settings",
}


def _to_nowhere(_: CardSheet) -> None:
    """Print nothing."""


def rooms(
    house: House,
    show_sheet: ShowSheet,
    show_cards: ShowCards = _to_nowhere,
    fitting: Fitting | None = None,
) -> Mapping[type, Factory]:
    """Return the factory of every route of a house. Each screen is built as whoever is signed in there wishes it."""
    fitting = fitting or Fitting(house.comfort)
    table: dict[type, Factory] = {routes.Notice: _notice}
    for route, name in CHILDREN.items():
        table[route] = _child(name, house)
    for route, name in TEACHERS.items():
        table[route] = _teacher(name, house)
    table[routes.RecoveryCode] = lambda route, navigator: _made(
        "teacher.recovery_code", route, navigator, show_sheet
    )
    table[routes.TeacherRoom] = lambda route, navigator: _made(
        "teacher.teacher_room", route, navigator, house, show_cards
    )
    table[routes.Settings] = lambda route, navigator: _made(
        "screens.settings", route, navigator, fitting, lambda: _help(house, route)
    )
    return {route: _fitted(factory, fitting) for route, factory in table.items()}


def notices() -> Mapping[type, Factory]:
    """Return what can be shown without a house: a notice."""
    return {routes.Notice: _notice}


def cover(house: House) -> Callable[[Navigator], Screen]:
    """Return what quick hide shows: coming back asks for the pictures of whoever is signed in by then."""

    def build(navigator: Navigator) -> Screen:
        from app.ui.screens.cover import make_cover

        def who() -> LearnerId | None:
            return signed_in(navigator.route)

        return make_cover(who, navigator, house, lambda: _help(house, navigator.route))

    return build


def signed_in(route: Any) -> LearnerId | None:
    """Return the id of the learner who is signed in on this route, or None (before and outside of a sign-in)."""
    if isinstance(route, routes.AtHome | routes.Settings | routes.PlayLesson | routes.LessonEnd):
        return route.learner_id
    return None


def _fitted(factory: Factory, fitting: Fitting) -> Factory:
    def build(route: Any, navigator: Navigator) -> Screen:
        fitting.fit(signed_in(route))
        return factory(route, navigator)

    return build


def _child(name: str, house: House) -> Factory:
    def build(route: Any, navigator: Navigator) -> Screen:
        return _made(f"screens.{name}", route, navigator, house, lambda: _help(house, route))

    return build


def _teacher(name: str, house: House) -> Factory:
    return lambda route, navigator: _made(f"teacher.{name}", route, navigator, house)


def _made(path: str, *arguments: Any) -> Screen:
    name = path.rpartition(".")[2]
    screen: Screen = getattr(import_module(f"app.ui.{path}"), f"make_{name}")(*arguments)
    return screen


def _notice(route: Any, navigator: Navigator) -> Screen:
    return _made("screens.notice", route, navigator)


def _help(house: House, route: Any) -> Any:
    from app.ui.screens.get_help import make_help_layer

    learner_id = signed_in(route)
    band = None
    if learner_id is not None:
        band = house.classes.school_class(house.classes.learner(learner_id).class_id).band
    return make_help_layer(house.helping, band)
