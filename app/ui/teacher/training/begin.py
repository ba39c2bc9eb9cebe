"""Beginning the training tour, going from step to step, and ending it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId
from app.services.classes import DEMO_CLASS
from app.services.house import House
from app.services.saving import Saving
from app.ui.first import behind_the_pin
from app.ui.navigation import Navigator
from app.ui.rooms import is_in_the_room
from app.ui.routes import Route, WhoIsHere
from app.ui.teacher.training import places
from app.ui.translations import i18n

Try = Callable[[Callable[[], Saving[Any]], Callable[[Any], None]], None]
"""How a model begins a change that may be refused, and goes on with it."""


def tour_in_words(house: House) -> str:
    """Return what the button says that leads to the tour."""
    training = house.training
    if not training.is_begun:
        return i18n.tr("Training tour, {n} minutes").format(n=sum(each.minutes for each in training.steps))
    words = i18n.tr("Training tour: go on at step {n}")
    return words.format(n=training.at + 1)


def go_on(house: House, navigator: Navigator, tried: Try) -> None:
    """Go on where the tour was left. The demo class is made if it is not here."""

    def made(school_class: SchoolClass) -> None:
        show(house.training.at, school_class.id, house, navigator)

    tried(lambda: demo_made(house), made)


def show(at: int, class_id: ClassId, house: House, navigator: Navigator) -> None:
    """Open the page of a step; the teacher's own ones behind the PIN, unless one stands behind it already."""
    step = house.training.go_to(at)
    route = places.route_of(step.place, class_id, house)
    if is_in_the_room(navigator.route) and places.is_behind_the_pin(step.place):
        navigator.start(route)
        return
    # Whoever goes out or comes in takes nothing back that was changed before.
    house.last_change.forget()
    if not places.is_behind_the_pin(step.place):
        navigator.start(route)
        return
    # Nobody is signed in at the door, and from it one can go back to the class.
    navigator.start(WhoIsHere(class_id))
    navigator.go(behind_the_pin(house, route))


def demo_made(house: House) -> Saving[SchoolClass]:
    """Return the demo class; where it is not here, it is made."""
    return house.classes.make_demo(i18n.tr(DEMO_CLASS))


def demo_class(house: House) -> ClassId | None:
    """Return the demo class, if it is here."""
    return next((each.id for each in house.classes.all() if each.demo), None)


def is_the_page_of(route: Route, house: House) -> bool:
    """Tell whether a route is the page of the step that is under way."""
    class_id = demo_class(house)
    return class_id is not None and type(route) is type(
        places.route_of(house.training.step.place, class_id, house)
    )
