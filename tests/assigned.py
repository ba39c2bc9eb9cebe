"""Short ways to what a teacher does before lessons begin."""

from __future__ import annotations

from typing import Any

from app.domain.ids import ClassId, SetId
from app.domain.readiness import Step
from app.services.house import House
from app.services.saving import Saving


def make_ready(house: House) -> None:
    """Tick all that comes before a lesson for which the teacher must be there."""
    house.preparations.tick(Step.GUIDE, done=True).settle()
    house.preparations.tick(Step.RESPONDER, done=True).settle()
    house.helping.keep("Bu Ratna", (("SAPA 129", "129"),)).settle()


def give(house: House, class_id: ClassId, set_id: str) -> None:
    """Let a class have this set and no other one."""
    for each in house.assigning.of_class(class_id):
        house.assigning.take_away(each.assignment.id).settle()
    house.assigning.use(class_id, SetId(set_id)).settle()


def sets_of(house: House, class_id: ClassId) -> list[str]:
    """Return the ids of what a class has."""
    return [each.assignment.set_id for each in house.assigning.of_class(class_id)]


def take_all_away(house: House, class_id: ClassId) -> Saving[Any]:
    """Take the only thing away that a class has."""
    (only,) = house.assigning.of_class(class_id)
    return house.assigning.take_away(only.assignment.id)
