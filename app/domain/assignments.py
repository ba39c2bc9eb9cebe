"""What a teacher assigns: own sets, and which set is for whom and when.

These are named tuples and not dataclasses because every start reads them, and a dataclass takes a millisecond to make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from app.domain.band import Band
from app.domain.ids import AssignmentId, ClassId, GroupId, LearnerId, LessonId, SetId

if TYPE_CHECKING:
    from app.domain.classroom import Classroom, Learner

FOR_CHILD, FOR_GROUP, FOR_CLASS = range(3)
"""Whose work comes first on a learner's page."""

NO_DAY = "9999-12-31"


class OwnSet(NamedTuple):
    """A set that a teacher put together. Children never see its name."""

    id: SetId
    name: str
    band: Band
    lessons: tuple[LessonId, ...]


class Whom(NamedTuple):
    """For whom a set is, within a class: some learners, else a group, else everybody."""

    group: GroupId | None = None
    learners: tuple[LearnerId, ...] = ()

    @property
    def rank(self) -> int:
        """The place of this work among a learner's."""
        return FOR_CHILD if self.learners else FOR_GROUP if self.group else FOR_CLASS

    def holds(self, learner: Learner) -> bool:
        """Tell whether a learner of the class is among them."""
        if self.learners:
            return learner.id in self.learners
        return self.group is None or self.group in learner.groups


EVERYBODY = Whom()


class Assignment(NamedTuple):
    """A set (a starter set or an own one) for a class, or for some of it. Days are ISO dates, "" for none.

    It is seen from `starts_on`; after `due_on` it stays. A hidden one waits until it is shown again.
    """

    id: AssignmentId
    class_id: ClassId
    set_id: SetId
    whom: Whom = EVERYBODY
    starts_on: str = ""
    due_on: str = ""
    hidden: bool = False

    def is_seen(self, today: str) -> bool:
        """Tell whether learners see it on a day."""
        return not self.hidden and self.starts_on <= today


def of_class(classroom: Classroom, class_id: ClassId) -> tuple[Assignment, ...]:
    """Return what is assigned in a class: what is due first comes first."""
    mine = (each for each in classroom.assignments if each.class_id == class_id)
    return tuple(sorted(mine, key=lambda each: each.due_on or NO_DAY))


def of_learner(classroom: Classroom, learner: Learner, today: str) -> tuple[Assignment, ...]:
    """Return what a learner has to do on a day: the child's own, the groups', the class's; earlier due first."""
    mine = (
        each
        for each in of_class(classroom, learner.class_id)
        if each.is_seen(today) and each.whom.holds(learner)
    )
    return tuple(sorted(mine, key=lambda each: each.whom.rank))


def learners_of(classroom: Classroom, class_id: ClassId, whom: Whom) -> tuple[Learner, ...]:
    """Return for whom a set is, by name."""
    return tuple(each for each in classroom.in_class(class_id) if whom.holds(each))


def without_assignments(classroom: Classroom, goes: Callable[[Assignment], bool]) -> Classroom:
    """Return the classroom without what is assigned so."""
    return replace(classroom, assignments=tuple(each for each in classroom.assignments if not goes(each)))


def without_learners(classroom: Classroom, gone: Iterable[LearnerId]) -> Classroom:
    """Return the classroom in which nothing is assigned to these learners alone any more."""
    gone = frozenset(gone)
    if not any(gone.intersection(each.whom.learners) for each in classroom.assignments):
        return classroom
    alone = without_assignments(classroom, lambda each: _is_only_for(each, gone))
    kept = (
        each._replace(whom=each.whom._replace(learners=tuple(_but(each.whom.learners, gone))))
        for each in alone.assignments
    )
    return replace(alone, assignments=tuple(kept))


def without_group(classroom: Classroom, group: GroupId) -> Classroom:
    """Return the classroom in which nothing is assigned to a group that goes. Learners keep what they have done."""
    return without_assignments(classroom, lambda each: each.whom.group == group)


def _is_only_for(assignment: Assignment, gone: frozenset[LearnerId]) -> bool:
    wanted = assignment.whom.learners
    return bool(wanted) and gone.issuperset(wanted)


def _but(learners: Iterable[LearnerId], gone: frozenset[LearnerId]) -> Iterable[LearnerId]:
    return (each for each in learners if each not in gone)
