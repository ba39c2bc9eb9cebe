"""Who is on the list: removing for good, and taking one change of a classroom back."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from app.domain import assignments
from app.domain.classroom import Classroom, HasId
from app.domain.ids import ClassId, LearnerId

Kept = TypeVar("Kept", bound=HasId)


def without_learner(classroom: Classroom, learner_id: LearnerId) -> Classroom:
    """Return the classroom without this learner."""
    classroom = assignments.without_learners(classroom, [learner_id])
    return replace(classroom, learners=tuple(each for each in classroom.learners if each.id != learner_id))


def without_class(classroom: Classroom, class_id: ClassId) -> Classroom:
    """Return the classroom without this class, its learners, its groups, and what was assigned to it."""
    classroom = assignments.without_assignments(classroom, lambda each: each.class_id == class_id)
    return replace(
        classroom,
        classes=tuple(each for each in classroom.classes if each.id != class_id),
        learners=tuple(each for each in classroom.learners if each.class_id != class_id),
        groups=tuple(each for each in classroom.groups if each.class_id != class_id),
    )


def taken_back(now: Classroom, before: Classroom, changed: Classroom) -> Classroom:
    """Return `now` with everything that a change made different as it was before that change.

    What the change did not touch stays as it is now. The teacher's door is never taken back: a PIN is changed
    at the door only.
    """
    return replace(
        now,
        classes=_back(now.classes, before.classes, changed.classes),
        learners=_back(now.learners, before.learners, changed.learners),
        groups=_back(now.groups, before.groups, changed.groups),
        own_sets=_back_in_place(now.own_sets, before.own_sets, changed.own_sets),
        assignments=_back_in_place(now.assignments, before.assignments, changed.assignments),
        ready=before.ready if before.ready != changed.ready else now.ready,
        help=before.help if before.help != changed.help else now.help,
    )


def _back(now: tuple[Kept, ...], before: tuple[Kept, ...], changed: tuple[Kept, ...]) -> tuple[Kept, ...]:
    was = {each.id: each for each in before}
    became = {each.id: each for each in changed}
    touched = {key for key in was.keys() | became.keys() if was.get(key) != became.get(key)}
    left = tuple(was.get(each.id, each) if each.id in touched else each for each in now)
    added = touched - was.keys()
    there = {each.id for each in now}
    again = tuple(each for each in before if each.id in touched and each.id not in there)
    return (*(each for each in left if each.id not in added), *again)


def _back_in_place(
    now: tuple[Kept, ...], before: tuple[Kept, ...], changed: tuple[Kept, ...]
) -> tuple[Kept, ...]:
    """Do the same where the order means something: what comes back stands where it stood."""
    back = _back(now, before, changed)
    places = {each.id: at for at, each in enumerate(before)}
    return tuple(sorted(back, key=lambda each: places.get(each.id, len(places))))
