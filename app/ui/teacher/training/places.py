"""Where each step of the training tour leads. The steps name places; this table knows the routes."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.band import Band
from app.domain.ids import ClassId, LessonId
from app.services.house import House
from app.ui.routes import (
    AtHome,
    ClassLessons,
    ClassPage,
    EditHelp,
    Guides,
    PlayLesson,
    PreviewLesson,
    Print,
    Route,
    WhoIsHere,
)

OF_A_CLASS: dict[str, Callable[[ClassId], Route]] = {
    "class": ClassPage,
    "assign": ClassLessons,
    "lessons": ClassLessons,
    "print": Print,
}
"""Pages about a class, called with its id."""
IN_THE_ROOM = ("card", "help-numbers", "guides")
BEFORE_THE_DOOR = ("class-screen", "child-home", "child-lesson")
PLACES = frozenset((*OF_A_CLASS, *IN_THE_ROOM, *BEFORE_THE_DOOR))


def route_of(place: str, class_id: ClassId, house: House) -> Route:
    """Return the route of a place for the demo class; KeyError when there is no such place."""
    if place in BEFORE_THE_DOOR:
        return _of_a_child(place, class_id, house)
    if place in OF_A_CLASS:
        page: Route = OF_A_CLASS[place](class_id)
        return page
    rooms = {
        "card": Guides(house.guides.guide().card.id, class_id),
        "help-numbers": EditHelp(class_id),
        "guides": Guides("before", class_id),
    }
    return rooms[place]


def is_behind_the_pin(place: str) -> bool:
    """Tell whether a place is the teacher's own."""
    return place not in BEFORE_THE_DOOR


def preview(lesson: LessonId, band: Band | None) -> Route:
    """Return the way to see a lesson as a child does."""
    return PreviewLesson(lesson, band or Band.MIDDLE)


def _of_a_child(place: str, class_id: ClassId, house: House) -> Route:
    learner = next(iter(house.classes.learners(class_id)), None)
    if learner is None or place == "class-screen":
        return WhoIsHere(class_id)
    if place == "child-home":
        return AtHome(learner.id)
    return PlayLesson(learner.id, _first_lesson(class_id, house))


def _first_lesson(class_id: ClassId, house: House) -> LessonId:
    """Return the first ordinary lesson on the shelf of the class: its set comes first."""
    given = (each.lesson_set for each in house.assigning.of_class(class_id))
    cards = {each.id: each for each in house.library.cards()}
    order = [
        *(lesson for each in given if each is not None for lesson in each.lessons if lesson in cards),
        *cards,
    ]
    return next((each for each in order if not cards[each].sensitive), order[0])
