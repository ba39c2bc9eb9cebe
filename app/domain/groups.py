"""Groups of a class: who is in them, and what becomes of learners when a group goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.domain.classroom import Classroom, Group, Learner
from app.domain.ids import ClassId, GroupId


def groups_of(classroom: Classroom, class_id: ClassId) -> tuple[Group, ...]:
    """Return the groups of a class in the order of their names."""
    mine = (each for each in classroom.groups if each.class_id == class_id)
    return tuple(sorted(mine, key=lambda each: (each.name.casefold(), each.id)))


def members(classroom: Classroom, group: Group) -> tuple[Learner, ...]:
    """Return who is in a group, in the order of their names, without those in the archive."""
    return tuple(each for each in classroom.in_class(group.class_id) if group.id in each.groups)


def with_group(classroom: Classroom, changed: Group) -> Classroom:
    """Return the classroom with this group added, or put in the place of its earlier self."""
    others = tuple(changed if each.id == changed.id else each for each in classroom.groups)
    return replace(classroom, groups=others if changed in others else (*others, changed))


def without_group(classroom: Classroom, group_id: GroupId) -> Classroom:
    """Return the classroom without this group; its learners stay."""
    left = tuple(each for each in classroom.groups if each.id != group_id)
    learners = tuple(_placed(each, group_id, is_in=False) for each in classroom.learners)
    return replace(classroom, groups=left, learners=learners)


def with_members(classroom: Classroom, group: Group, chosen: Collection[str]) -> Classroom:
    """Return the classroom where exactly these learners of its class are in a group; the archive is left alone."""
    learners = tuple(
        _placed(each, group.id, is_in=each.id in chosen)
        if each.class_id == group.class_id and not each.archived
        else each
        for each in classroom.learners
    )
    return replace(classroom, learners=learners)


def _placed(learner: Learner, group_id: GroupId, *, is_in: bool) -> Learner:
    if (group_id in learner.groups) is is_in:
        return learner
    others = tuple(each for each in learner.groups if each != group_id)
    return replace(learner, groups=(*others, group_id) if is_in else others)
