"""Where the app begins: language, first class, or who is here, whichever is due."""

from __future__ import annotations

from app.domain.ids import ClassId
from app.services.house import House
from app.ui.routes import (
    AskPin,
    ChooseLanguage,
    ClassPage,
    NewPin,
    Route,
    TeacherRoom,
    Unlock,
    Welcome,
    WhoIsHere,
)


def first_route(house: House, language: str = "") -> Route:
    """Return the first screen of this machine as it is now; `language` is one that was asked for already."""
    if not (language or house.preferences.language):
        return ChooseLanguage(is_first=True)
    if house.unlocking.is_locked:
        return Unlock()
    if not house.classes.any():
        return Welcome()
    return WhoIsHere()


def room_route(house: House, class_id: ClassId | None) -> Route:
    """Return the first page of the teacher's room: the class, or its learners while nobody has played."""
    if class_id is not None and house.class_pages.has_plays(class_id):
        return ClassPage(class_id)
    return TeacherRoom(class_id)


def behind_the_pin(house: House, then: Route) -> Route:
    """Return the door to a teacher's screen; where there is no PIN yet, one is chosen first."""
    return AskPin(then) if house.door.is_set else NewPin(then)
