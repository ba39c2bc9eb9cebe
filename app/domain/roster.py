"""Who is on the list: removing for good, and taking one change of a classroom back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from app.domain import assignments
from app.domain.assignments import Assignment
from app.domain.classroom import Classroom, HasId, Learner
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


def ids_of(classroom: Classroom) -> frozenset[str]:
    """Return the ids of all classes, groups and learners, of joined entries too."""
    joined = (other for each in classroom.learners for other in each.joined)
    learners = (each.id for each in classroom.learners)
    groups = (each.id for each in classroom.groups)
    return frozenset((*joined, *learners, *groups, *(each.id for each in classroom.classes)))


def taken_back(
    now: Classroom, before: Classroom, changed: Classroom, gone: Collection[str] = frozenset()
) -> Classroom:
    """Return `now` with everything that a change made different as it was before that change.

    What the change did not touch stays as it is now, also other things about the same learner or class. The
    teacher's door is never taken back: a PIN is changed at the door only. What is `gone` for good stays away.
    """
    learners = _back(now.learners, before.learners, changed.learners)
    return replace(
        now,
        classes=_without(_back(now.classes, before.classes, changed.classes), gone),
        learners=_in_some_class(_without(learners, gone), now.learners, gone),
        groups=_without(_back(now.groups, before.groups, changed.groups), gone),
        own_sets=_back_in_place(now.own_sets, before.own_sets, changed.own_sets),
        assignments=tuple(
            _still_there(_back_in_place(now.assignments, before.assignments, changed.assignments), gone)
        ),
        signers=_back_in_place(now.signers, before.signers, changed.signers),
        packs=_back_in_place(now.packs, before.packs, changed.packs),
        ready=before.ready if before.ready != changed.ready else now.ready,
        help=before.help if before.help != changed.help else now.help,
    )


def added(before: Classroom, changed: Classroom) -> tuple[LearnerId, ...]:
    """Return the learners whom a change put on the list."""
    known = {each.id for each in before.learners}
    return tuple(each.id for each in changed.learners if each.id not in known)


def _back(now: tuple[Kept, ...], before: tuple[Kept, ...], changed: tuple[Kept, ...]) -> tuple[Kept, ...]:
    was = {each.id: each for each in before}
    became = {each.id: each for each in changed}
    there = {each.id for each in now}
    left = (each for each in now if each.id in was or each.id not in became)
    again = (each for each in before if each.id not in became and each.id not in there)
    return (*(_fields_back(each, was.get(each.id), became.get(each.id)) for each in left), *again)


def _back_in_place(
    now: tuple[Kept, ...], before: tuple[Kept, ...], changed: tuple[Kept, ...]
) -> tuple[Kept, ...]:
    """Do the same where the order means something: what comes back stands where it stood."""
    back = _back(now, before, changed)
    places = {each.id: at for at, each in enumerate(before)}
    return tuple(sorted(back, key=lambda each: places.get(each.id, len(places))))


def _fields_back(now: Kept, was: Kept | None, became: Kept | None) -> Kept:
    """Return a thing with those fields as they were which the change made different."""
    if was is None or became is None or was == became:
        return now
    if not is_dataclass(now):
        return was
    this: Any = now
    names = (each.name for each in fields(this))
    changed = (name for name in names if getattr(was, name) != getattr(became, name))
    back: Kept = replace(this, **{name: getattr(was, name) for name in changed})
    return back


def _without(kept: tuple[Kept, ...], gone: Collection[str]) -> tuple[Kept, ...]:
    return tuple(each for each in kept if each.id not in gone)


def _in_some_class(
    learners: tuple[Learner, ...], now: tuple[Learner, ...], gone: Collection[str]
) -> tuple[Learner, ...]:
    """Return the learners without those of a class that is gone; who has moved on from it stays where they are."""
    there = {each.id: each for each in now}
    placed = (there.get(each.id) if each.class_id in gone else each for each in learners)
    return tuple(each for each in placed if each is not None)


def _still_there(back: Iterable[Assignment], gone: Collection[str]) -> Iterator[Assignment]:
    """Yield what is assigned without classes, groups and learners that are gone for good."""
    for each in back:
        learners = tuple(learner for learner in each.whom.learners if learner not in gone)
        is_for_nobody = each.whom.learners and not learners
        if not (each.class_id in gone or each.whom.group in gone or is_for_nobody):
            yield each._replace(whom=each.whom._replace(learners=learners))
