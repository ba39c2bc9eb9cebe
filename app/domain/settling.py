"""What two machines changed at once may not fit together: a group that is gone, somebody in it; it is left out here."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from app.domain.assignments import Assignment
from app.domain.classroom import Classroom


def settled(classroom: Classroom) -> Classroom:
    """Return the classroom without what points to something that is not there; the very same one if all is well."""
    classes = {each.id for each in classroom.classes}
    groups = {each.id: each.class_id for each in classroom.groups if each.class_id in classes}
    learners = tuple(
        each
        if all(groups.get(group) == each.class_id for group in each.groups)
        else replace(each, groups=tuple(group for group in each.groups if groups.get(group) == each.class_id))
        for each in classroom.learners
        if each.class_id in classes
    )
    kept = replace(
        classroom,
        learners=learners,
        groups=tuple(each for each in classroom.groups if each.id in groups),
        assignments=tuple(_with_somebody(classroom, {each.id for each in learners})),
    )
    return classroom if kept == classroom else kept


def _with_somebody(classroom: Classroom, learners: Container[str]) -> Iterator[Assignment]:
    classes = {each.id for each in classroom.classes}
    groups = {None, *(each.id for each in classroom.groups if each.class_id in classes)}
    for each in classroom.assignments:
        whom = tuple(learner for learner in each.whom.learners if learner in learners)
        is_for_somebody = whom or not each.whom.learners
        if each.class_id in classes and each.whom.group in groups and is_for_somebody:
            yield each._replace(whom=each.whom._replace(learners=whom))
