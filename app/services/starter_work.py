"""What a class does before its teacher has chosen anything: the starter set of its ages."""

from __future__ import annotations

from app.domain.assignments import Assignment
from app.domain.classroom import SchoolClass
from app.domain.ids import AssignmentId
from app.services.ports import Chance, Library


def starter_work(library: Library, chance: Chance, school_class: SchoolClass) -> tuple[Assignment, ...]:
    """Return the assignment of the first starter set for the ages of a class; nothing where there is none."""
    starter = next((each.id for each in library.sets() if each.band == school_class.band), None)
    if starter is None:
        return ()
    return (Assignment(AssignmentId(chance.new_id()), school_class.id, starter),)
