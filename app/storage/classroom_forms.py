"""Between the classroom as the domain knows it and the documents in which it is kept."""

from __future__ import annotations

from typing import Any

from app.domain.band import Band
from app.domain.classroom import Avatar, Group, HelpList, HelpNumber, Learner, SchoolClass, TeacherDoor
from app.domain.ids import ClassId, GroupId, LearnerId, LessonId
from app.domain.noted_packs import NotedPack
from app.domain.signers import Signer
from app.storage.counter import Stamp
from app.storage.documents import (
    ClassForm,
    DoorForm,
    GroupForm,
    HelpForm,
    LearnerForm,
    PackForm,
    SignerForm,
    read,
)

ONLY = "only"
"""The id of a document of which there is one."""


def class_form(each: SchoolClass, stamp: Stamp) -> ClassForm:
    """Return what is kept of a class."""
    return ClassForm(
        id=each.id,
        name=each.name,
        band=int(each.band),
        opened=list(each.opened),
        opened_on=each.opened_on,
        demo=each.demo,
        hidden=list(each.hidden),
        practice=each.practice,
        year=each.year,
        ends_on=each.ends_on,
        told_on=each.told_on,
        passed_on=each.passed_on,
        ended_on=each.ended_on,
        archived=each.archived,
        cleared_to=each.cleared_to,
        device=stamp.device,
        counter=stamp.counter,
    )


def class_of(document: Any) -> SchoolClass:
    """Read a class."""
    form = read(document, ClassForm)
    return SchoolClass(
        id=ClassId(form.id),
        name=form.name,
        band=Band(form.band),
        opened=tuple(LessonId(each) for each in form.opened),
        opened_on=form.opened_on,
        demo=form.demo,
        hidden=tuple(LessonId(each) for each in form.hidden),
        practice=form.practice,
        year=form.year,
        ends_on=form.ends_on,
        told_on=form.told_on,
        passed_on=form.passed_on,
        ended_on=form.ended_on,
        archived=form.archived,
        cleared_to=form.cleared_to,
    )


def learner_form(each: Learner, stamp: Stamp) -> LearnerForm:
    """Return what is kept of a learner."""
    return LearnerForm(
        id=each.id,
        class_id=each.class_id,
        nickname=each.nickname,
        face=each.avatar.face,
        tint=each.avatar.tint,
        mirrored=each.avatar.mirrored,
        password=list(each.password),
        misses=each.misses,
        chose_avatar=each.chose_avatar,
        groups=list(each.groups),
        database_id=each.database_id,
        username=each.username,
        archived=each.archived,
        joined=list(each.joined),
        device=stamp.device,
        counter=stamp.counter,
    )


def learner_of(document: Any) -> Learner:
    """Read a learner."""
    form = read(document, LearnerForm)
    return Learner(
        id=LearnerId(form.id),
        class_id=ClassId(form.class_id),
        nickname=form.nickname,
        avatar=Avatar(form.face, form.tint, form.mirrored),
        password=tuple(form.password),
        misses=form.misses,
        chose_avatar=form.chose_avatar,
        groups=tuple(GroupId(each) for each in form.groups),
        database_id=form.database_id,
        username=form.username,
        archived=form.archived,
        joined=tuple(LearnerId(each) for each in form.joined),
    )


def group_form(each: Group, stamp: Stamp) -> GroupForm:
    """Return what is kept of a group."""
    return GroupForm(each.id, each.class_id, each.name, stamp.device, stamp.counter)


def group_of(document: Any) -> Group:
    """Read a group."""
    form = read(document, GroupForm)
    return Group(GroupId(form.id), ClassId(form.class_id), form.name)


def signer_form(each: Signer, stamp: Stamp) -> SignerForm:
    """Return what is kept of whose packs are trusted."""
    return SignerForm(each.key, each.name, stamp.device, stamp.counter)


def signer_of(document: Any) -> Signer:
    """Read whose packs are trusted."""
    form = read(document, SignerForm)
    return Signer(form.id, form.name)


def pack_form(each: NotedPack, stamp: Stamp) -> PackForm:
    """Return what is kept of a pack that the school has."""
    return PackForm(each.digest, each.pack, each.version, each.key, stamp.device, stamp.counter)


def pack_of(document: Any) -> NotedPack:
    """Read a pack that the school has."""
    form = read(document, PackForm)
    return NotedPack(form.id, form.pack, form.version, form.key)


def door_form(door: TeacherDoor, stamp: Stamp) -> DoorForm:
    """Return what is kept of the teacher's door."""
    return DoorForm(ONLY, door.pin, door.recovery, door.misses, stamp.device, stamp.counter)


def door_of(document: Any) -> TeacherDoor:
    """Read the teacher's door."""
    form = read(document, DoorForm)
    return TeacherDoor(form.pin, form.recovery, form.misses)


def help_form(each: HelpList, stamp: Stamp) -> HelpForm:
    """Return what is kept of the help list."""
    numbers = [[number.service, number.number, number.checked_on] for number in each.numbers]
    return HelpForm(ONLY, each.person, numbers, each.checked_on, stamp.device, stamp.counter)


def help_of(document: Any) -> HelpList:
    """Read the help list."""
    form = read(document, HelpForm)
    numbers = tuple(_number_of(each, form.checked_on) for each in form.numbers)
    return HelpList(form.person, numbers, form.checked_on)


def _number_of(kept: list[str], checked_on: str) -> HelpNumber:
    """Read a number; where it has no day of its own it was checked with its list."""
    service, number, *day = kept
    (own_day,) = day or (checked_on,)
    return HelpNumber(service, number, own_day)
