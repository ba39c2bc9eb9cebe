"""Between what is assigned, as the domain knows it, and the documents in which it is kept."""

from __future__ import annotations

from typing import Any

from app.domain.assignments import Assignment, OwnSet, Whom
from app.domain.band import Band
from app.domain.classroom import Readiness
from app.domain.ids import AssignmentId, ClassId, GroupId, LearnerId, LessonId, SetId
from app.storage.classroom_forms import ONLY
from app.storage.counter import Stamp
from app.storage.documents import AssignmentForm, OwnSetForm, ReadyForm, read


def own_set_form(each: OwnSet, stamp: Stamp) -> OwnSetForm:
    """Return what is kept of a set."""
    return OwnSetForm(each.id, each.name, int(each.band), list(each.lessons), stamp.device, stamp.counter)


def own_set_of(document: Any) -> OwnSet:
    """Read a set."""
    form = read(document, OwnSetForm)
    return OwnSet(SetId(form.id), form.name, Band(form.band), tuple(LessonId(each) for each in form.lessons))


def assignment_form(each: Assignment, stamp: Stamp) -> AssignmentForm:
    """Return what is kept of an assignment."""
    return AssignmentForm(
        id=each.id,
        class_id=each.class_id,
        set_id=each.set_id,
        group=each.whom.group,
        learners=list(each.whom.learners),
        starts_on=each.starts_on,
        due_on=each.due_on,
        hidden=each.hidden,
        device=stamp.device,
        counter=stamp.counter,
    )


def assignment_of(document: Any) -> Assignment:
    """Read an assignment."""
    form = read(document, AssignmentForm)
    whom = Whom(
        GroupId(form.group) if form.group is not None else None,
        tuple(LearnerId(each) for each in form.learners),
    )
    return Assignment(
        AssignmentId(form.id),
        ClassId(form.class_id),
        SetId(form.set_id),
        whom,
        form.starts_on,
        form.due_on,
        form.hidden,
    )


def ready_form(each: Readiness, stamp: Stamp) -> ReadyForm:
    """Return what is kept of the teacher's ticks."""
    return ReadyForm(ONLY, each.guide_read_on, each.responder_named_on, stamp.device, stamp.counter)


def ready_of(document: Any) -> Readiness:
    """Read the teacher's ticks."""
    form = read(document, ReadyForm)
    return Readiness(form.guide_read_on, form.responder_named_on)
