"""Classes, learners and assignments on one machine, and what must always be true of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol, TypeVar

from app.domain.assignments import Assignment, OwnSet
from app.domain.band import Band
from app.domain.ids import ClassId, GroupId, LearnerId, LessonId
from app.domain.noted_packs import NotedPack
from app.domain.signers import Signer

PICTURES = (
    "mango", "kite", "fish", "boat", "umbrella", "drum",
    "noodles", "coconut", "flower", "gecko", "moon", "cat",
)  # fmt: skip
"""The twelve pictures of the picture password, always shown in this order."""

PASSWORD_LENGTH = 3
MISSES_BEFORE_TEACHER = 5
AVATARS = 24
TINTS = 6


@dataclass(frozen=True, slots=True)
class Avatar:
    """A face (1 to 24), perhaps mirrored, on one of six tints."""

    face: int
    tint: int
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class Learner:
    """A child as the machine knows it: nickname, avatar, class, picture password, and no more.

    `chose_avatar` says whether the child has chosen the avatar, or was given it with the class. `groups` are groups of
    the learner's own class. `database_id` and `username` say who this is in Kolibri, for those who came in a file of
    Kolibri's. Who is `archived` is in no class for anybody, until the teacher brings them back. `joined`
    are other entries of the same child, whose plays are still to be taken over (`services/upkeep.py`).
    """

    id: LearnerId
    class_id: ClassId
    nickname: str
    avatar: Avatar
    password: tuple[str, ...]
    misses: int = 0
    chose_avatar: bool = False
    groups: tuple[GroupId, ...] = ()
    database_id: str = ""
    username: str = ""
    archived: bool = False
    joined: tuple[LearnerId, ...] = ()

    @property
    def needs_teacher(self) -> bool:
        """Whether five misses have led to the teacher."""
        return self.misses >= MISSES_BEFORE_TEACHER


@dataclass(frozen=True, slots=True)
class SchoolClass:
    """A class with its age band, and the lessons opened by the teacher today.

    `hidden` are lessons that the teacher has put away: they show nowhere for this class. `practice` says whether the
    practice phone is switched on. `year` is a label such as 2026/27. After `ends_on` all answers are deleted; the days
    `told_on`, `passed_on`, `ended_on` and `cleared_to` are explained in `year_end.py`. An `archived` class is nobody's.
    """

    id: ClassId
    name: str
    band: Band
    opened: tuple[LessonId, ...] = ()
    opened_on: str = ""
    demo: bool = False
    hidden: tuple[LessonId, ...] = ()
    practice: bool = False
    year: str = ""
    ends_on: str = ""
    told_on: str = ""
    passed_on: str = ""
    ended_on: str = ""
    archived: bool = False
    cleared_to: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Some learners of one class, whom the teacher gives a set of their own. Classmates never see groups."""

    id: GroupId
    class_id: ClassId
    name: str


@dataclass(frozen=True, slots=True)
class TeacherDoor:
    """What guards the teacher's room: hashes, never the PIN; misses are counted before they are checked."""

    pin: str = ""
    recovery: str = ""
    misses: int = 0

    @property
    def is_set(self) -> bool:
        """Whether a PIN has been chosen."""
        return bool(self.pin)


@dataclass(frozen=True, slots=True)
class HelpNumber:
    """A number to call, as the school wrote it, with the ISO date on which somebody there called it.

    Without a date nobody has checked it yet, and no child sees it.
    """

    service: str
    number: str
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class HelpList:
    """The school's person and numbers, with the ISO date on which somebody last looked after them."""

    person: str = ""
    numbers: tuple[HelpNumber, ...] = ()
    checked_on: str = ""


class Readiness(NamedTuple):
    """The days on which the teacher ticked what comes before lessons that need one in the room, "" for not yet.

    Whom a child can go to stands on the school's paper, never here. The help numbers have their own day.
    """

    guide_read_on: str = ""
    responder_named_on: str = ""


@dataclass(frozen=True, slots=True)
class Classroom:
    """Everything a teacher has set up on this machine."""

    classes: tuple[SchoolClass, ...] = ()
    learners: tuple[Learner, ...] = ()
    groups: tuple[Group, ...] = ()
    door: TeacherDoor = field(default_factory=TeacherDoor)
    help: HelpList = field(default_factory=HelpList)
    own_sets: tuple[OwnSet, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    ready: Readiness = field(default_factory=Readiness)
    signers: tuple[Signer, ...] = ()
    packs: tuple[NotedPack, ...] = ()

    def school_class(self, class_id: ClassId) -> SchoolClass:
        """Return the class of that id; KeyError if there is none."""
        return _found(class_id, self.classes)

    def learner(self, learner_id: LearnerId) -> Learner:
        """Return the learner of that id; KeyError if there is none."""
        return _found(learner_id, self.learners)

    def in_class(self, class_id: ClassId) -> tuple[Learner, ...]:
        """Return the learners of a class in the order of their names, without those in the archive."""
        return tuple(each for each in self.everybody_in(class_id) if not each.archived)

    def everybody_in(self, class_id: ClassId) -> tuple[Learner, ...]:
        """Return the learners of a class in the order of their names, with those in the archive."""
        mine = (each for each in self.learners if each.class_id == class_id)
        return tuple(sorted(mine, key=lambda each: (each.nickname.casefold(), each.id)))


class HasId(Protocol):
    """Anything kept by its id."""

    @property
    def id(self) -> str:
        """The id."""


Kept = TypeVar("Kept", bound=HasId)


def with_class(classroom: Classroom, changed: SchoolClass) -> Classroom:
    """Return the classroom with this class added, or put in the place of its earlier self."""
    return replace(classroom, classes=_with(classroom.classes, changed))


def with_learner(classroom: Classroom, changed: Learner) -> Classroom:
    """Return the classroom with this learner added, or put in the place of an earlier self."""
    return replace(classroom, learners=_with(classroom.learners, changed))


def with_assignment(classroom: Classroom, changed: Assignment) -> Classroom:
    """Return the classroom with this assignment added, or put in the place of its earlier self."""
    return replace(classroom, assignments=_with(classroom.assignments, changed))


def with_signer(classroom: Classroom, changed: Signer) -> Classroom:
    """Return the classroom with this signer trusted, or under another name."""
    return replace(classroom, signers=_with(classroom.signers, changed))


def with_own_set(classroom: Classroom, changed: OwnSet) -> Classroom:
    """Return the classroom with this set added, or put in the place of its earlier self."""
    return replace(classroom, own_sets=_with(classroom.own_sets, changed))


def is_open_today(school_class: SchoolClass, lesson: LessonId, today: str) -> bool:
    """Tell whether the teacher has opened this lesson for today (teacher-present lessons)."""
    return school_class.opened_on == today and lesson in school_class.opened


def opened_for(school_class: SchoolClass, lesson: LessonId, today: str) -> SchoolClass:
    """Return the class with a teacher-present lesson opened for one day."""
    earlier = school_class.opened if school_class.opened_on == today else ()
    lessons = tuple(sorted({*earlier, lesson}))
    return replace(school_class, opened=lessons, opened_on=today)


def closed_again(school_class: SchoolClass, lesson: LessonId) -> SchoolClass:
    """Return the class with a teacher-present lesson closed, whatever day it is."""
    left = tuple(each for each in school_class.opened if each != lesson)
    return replace(school_class, opened=left, opened_on=school_class.opened_on if left else "")


def without_other_days(classroom: Classroom, today: str) -> Classroom:
    """Return the classroom without what was opened on any other day; the very same one if there is nothing."""
    if not any(each.opened and each.opened_on != today for each in classroom.classes):
        return classroom
    kept = (
        each if each.opened_on == today else replace(each, opened=(), opened_on="")
        for each in classroom.classes
    )
    return replace(classroom, classes=tuple(kept))


def with_hidden(school_class: SchoolClass, lesson: LessonId, *, hidden: bool) -> SchoolClass:
    """Return the class with a lesson put away, or brought back."""
    others = {each for each in school_class.hidden if each != lesson}
    return replace(school_class, hidden=tuple(sorted(others | ({lesson} if hidden else set()))))


def password_fits(learner: Learner, pictures: Sequence[str]) -> bool:
    """Tell whether these are the learner's pictures, in order."""
    return tuple(pictures) == learner.password


def _with(kept: tuple[Kept, ...], changed: Kept) -> tuple[Kept, ...]:
    if all(each.id != changed.id for each in kept):
        return (*kept, changed)
    return tuple(changed if each.id == changed.id else each for each in kept)


def _found(wanted: str, kept: tuple[Kept, ...]) -> Kept:
    for each in kept:
        if each.id == wanted:
            return each
    raise KeyError(wanted)
