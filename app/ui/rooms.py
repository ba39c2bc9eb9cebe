"""Which screen serves which route. A screen's module is loaded when it is first gone to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from app.domain.ids import LearnerId
from app.services.house import House
from app.ui import routes
from app.ui.fitting import Fitting
from app.ui.idle import Idle
from app.ui.navigation import Factory, Navigator
from app.ui.screen import Screen

CHILDREN = {
    routes.ChooseLanguage: "choose_language",
    routes.Welcome: "welcome",
    routes.WhoIsHere: "who_is_here",
    routes.Pictures: "pictures",
    routes.AtHome: "at_home",
    routes.ChooseAvatar: "choose_avatar",
    routes.MyPage: "my_page",
    routes.PlayLesson: "lesson",
    routes.PracticeDay: "practice_day",
    routes.LessonEnd: "lesson_end",
    routes.Team: "team",
    routes.TeamPictures: "team_pictures",
    routes.TeamLesson: "team_lesson",
    routes.ClassLesson: "class_lesson",
}
OF_A_LEARNER = (
    routes.AtHome
    | routes.Settings
    | routes.ChooseAvatar
    | routes.MyPage
    | routes.PlayLesson
    | routes.PracticeDay
    | routes.LessonEnd
    | routes.Team
    | routes.TeamPictures
    | routes.TeamLesson
)
"""Routes that are somebody's own."""
TEACHERS = {
    routes.NewPin: "new_pin",
    routes.AskPin: "ask_pin",
    routes.Recover: "recover",
    routes.Unlock: "unlock",
    routes.NewPhrase: "new_phrase",
    routes.ClassPage: "class_page",
    routes.MakeClass: "make_class",
    routes.AddLearners: "add_learners",
    routes.ImportLearners: "import_learners",
    routes.PreviewLearners: "preview_learners",
    routes.SaveLearners: "save_learners",
    routes.LearnerPage: "learner_page",
    routes.HandOut: "hand_out",
    routes.ClassLessons: "class_lessons",
    routes.AssignSet: "assign",
    routes.PreviewLesson: "preview",
    routes.ClassChoices: "class_choices",
    routes.ShowToClass: "show_to_class",
    routes.EditHelp: "edit_help",
    routes.Guides: "guides",
    routes.TeacherSettings: "teacher_settings",
    routes.SafeKeeping: "safe_keeping",
    routes.OtherLessons: "other_lessons",
    routes.CarryRound: "carry_round",
    routes.CopyClass: "copy_class",
    routes.TakeClass: "take_class",
    routes.BringBack: "bring_back",
    routes.Print: "printing",
}


def rooms(house: House, fitting: Fitting) -> Mapping[type, Factory]:
    """Return the factory of every route of a house. Each screen is built as whoever is signed in there wishes it."""
    table: dict[type, Factory] = {routes.Notice: _notice}
    for route, name in CHILDREN.items():
        table[route] = _child(name, house)
    for route, name in TEACHERS.items():
        table[route] = _teacher(name, house)
    table[routes.RecoveryCode] = lambda route, navigator: _made(
        "teacher.recovery_code", route, navigator, house.press.show
    )
    table[routes.TeacherRoom] = lambda route, navigator: _made(
        "teacher.teacher_room", route, navigator, house, house.press.show
    )
    table[routes.Settings] = lambda route, navigator: _owned(
        _made("screens.settings", route, navigator, fitting, lambda: _help(house, navigator)),
        house,
        route.learner_id,
    )
    return {route: _fitted(_accompanied(factory, house), fitting) for route, factory in table.items()}


def notices() -> Mapping[type, Factory]:
    """Return what can be shown without a house: a notice."""
    return {routes.Notice: _notice}


def cover(house: House) -> Callable[[Navigator], Screen]:
    """Return what quick hide shows: coming back asks for the pictures of whoever is signed in by then."""

    def build(navigator: Navigator) -> Screen:
        from app.ui.screens.cover import make_cover

        def who() -> LearnerId | None:
            return somebody(navigator)

        return make_cover(who, navigator, house, lambda: _help(house, navigator))

    return build


def signed_in(route: Any) -> LearnerId | None:
    """Return the id of the learner to whom this route belongs, or None (before and outside of a sign-in)."""
    if isinstance(route, OF_A_LEARNER):
        return route.learner_id
    return None


def is_in_the_room(route: Any) -> bool:
    """Tell whether a route can only be reached behind the PIN, so that whoever is there has come through the door."""
    doors = (routes.NewPin, routes.AskPin, routes.Recover, routes.Unlock)
    return isinstance(route, (*TEACHERS, routes.TeacherRoom)) and not isinstance(route, doors)


def _accompanied(factory: Factory, house: House) -> Factory:
    def build(route: Any, navigator: Navigator) -> Screen:
        screen = factory(route, navigator)
        if house.is_training:
            from app.ui.teacher.training.companion import join

            join(screen, route, house, navigator)
        return screen

    return build


def _fitted(factory: Factory, fitting: Fitting) -> Factory:
    def build(route: Any, navigator: Navigator) -> Screen:
        # On the way to the languages somebody stays signed in; a way that begins anew is nobody's before its screen.
        if isinstance(route, routes.ClassLesson):
            fitting.fit_class()
        elif getattr(route, "others", ()):
            fitting.fit_several((route.learner_id, *route.others))
        else:
            fitting.fit(somebody(navigator) if isinstance(route, routes.ChooseLanguage) else signed_in(route))
        return factory(route, navigator)

    return build


def somebody(navigator: Navigator) -> LearnerId | None:
    """Return who is signed in, also where the way from home has led to a screen for everybody, such as languages."""
    owners = (signed_in(route) for route in reversed(navigator.way))
    return next((owner for owner in owners if owner is not None), None)


def idle(house: House) -> Callable[[Navigator], Idle]:
    """Return what signs a child out who is not there any more."""

    def where_to(navigator: Navigator) -> Callable[[], None] | None:
        return _away(house, navigator)

    return lambda navigator: Idle(navigator, house.presence, where_to)


def _away(house: House, navigator: Navigator) -> Callable[[], None] | None:
    """Return the way out for a child who has gone: to the class, and below the cover if there is one."""
    owner = somebody(navigator) or (
        navigator.route.learner_id if isinstance(navigator.route, routes.Pictures) else None
    )
    if owner is not None:
        class_id = house.classes.learner(owner).class_id
        return lambda: _sign_out(navigator, routes.WhoIsHere(class_id))
    screen = navigator.screen
    # Get help was opened with nobody signed in.
    return screen.layer.cancel if screen is not None and getattr(screen, "is_private", False) else None


def _sign_out(navigator: Navigator, who_is_here: routes.WhoIsHere) -> None:
    if navigator.is_hidden:
        # The cover that asks for pictures asks no more; the drawing stays.
        navigator.hide()
    navigator.start(who_is_here)


def _child(name: str, house: House) -> Factory:
    def build(route: Any, navigator: Navigator) -> Screen:
        made = _made(f"screens.{name}", route, navigator, house, lambda: _help(house, navigator))
        return _owned(made, house, somebody(navigator))

    return build


def _owned(screen: Screen, house: House, owner: LearnerId | None) -> Screen:
    """Let a child's screen say who is signed in."""
    child: Any = screen
    child.learner = house.classes.learner(owner) if owner is not None else None
    return screen


def _teacher(name: str, house: House) -> Factory:
    return lambda route, navigator: _made(f"teacher.{name}", route, navigator, house)


def _made(path: str, *arguments: Any) -> Screen:
    name = path.rpartition(".")[2]
    screen: Screen = getattr(import_module(f"app.ui.{path}"), f"make_{name}")(*arguments)
    return screen


def _notice(route: Any, navigator: Navigator) -> Screen:
    return _made("screens.notice", route, navigator)


def _help(house: House, navigator: Navigator) -> Any:
    from app.ui.screens.get_help import make_help_layer

    learner_id = somebody(navigator)
    band = None
    if learner_id is not None:
        band = house.classes.school_class(house.classes.learner(learner_id).class_id).band
    return make_help_layer(house.helping, band)
