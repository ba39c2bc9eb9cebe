"""What a teacher is putting together, kept by the route so that a preview comes back to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from app.domain.assignments import EVERYBODY, Whom
from app.domain.band import Band
from app.domain.ids import AssignmentId, GroupId, LearnerId, LessonId, SetId
from app.services.assigning import Assigned, Plan

STEPS = 3


@dataclass
class Look:
    """Which lessons are shown to choose from, and where the teacher is."""

    bamboo: str = ""
    band: Band | None = None
    longest: int = 0
    teaches: str = ""
    """A skill, or an objective."""
    step: int = 1
    looked_at: str = ""
    """The lesson that was previewed last."""
    week: int = 0
    """How many weeks after this one the calendar begins."""
    which: str = "due"
    """Which day a touch on the calendar chooses: "starts" or "due"."""


@dataclass
class Draft:
    """A set of lessons with its order, for whom it is and when. `changes` is the assignment that it will change."""

    CLASS: ClassVar[str] = "class"
    SOME: ClassVar[str] = "some"

    lessons: list[LessonId] = field(default_factory=list)
    name: str = ""
    taken_from: SetId | None = None
    changes: AssignmentId | None = None
    whom: str = "class"
    """`CLASS`, `SOME`, or the id of a group."""
    learners: set[LearnerId] = field(default_factory=set)
    starts_on: str = ""
    due_on: str = ""
    look: Look = field(default_factory=Look)
    _taken: tuple[tuple[LessonId, ...], str] = ((), "")
    _begun: Plan | None = None

    def begin(self) -> None:
        """Remember how it is before anything is changed."""
        self._taken = (tuple(self.lessons), self.name)
        self._begun = self.plan()

    @property
    def is_changed(self) -> bool:
        """Whether leaving would lose something."""
        return self.plan() != self._begun

    def choose_whom(self, whom: str) -> None:
        """Choose the class, a group or some learners."""
        self.whom = whom
        if whom != self.SOME:
            self.learners.clear()

    def chosen(self) -> Whom | None:
        """Return for whom it is; None while nobody is chosen."""
        if self.whom == self.CLASS:
            return EVERYBODY
        if self.whom == self.SOME:
            return Whom(None, tuple(sorted(self.learners))) if self.learners else None
        return Whom(GroupId(self.whom))

    def plan(self) -> Plan:
        """Return what would be assigned. Lessons and name as they were taken are the set as it is."""
        is_as_taken = self.taken_from is not None and (tuple(self.lessons), self.name) == self._taken
        return Plan(
            tuple(self.lessons),
            "" if is_as_taken else self.name,
            self.taken_from,
            self.chosen(),
            self.starts_on,
            self.due_on,
        )


def new_draft(name: str) -> Draft:
    """Return a draft in which nothing is chosen, for the whole class."""
    draft = Draft(name=name)
    draft.begin()
    return draft


def draft_of(work: Assigned, name: str, changes: AssignmentId | None) -> Draft:
    """Return a draft that begins as an assignment is; with `changes` it changes that one."""
    here = work.assignment
    whom = Draft.SOME if here.whom.learners else here.whom.group or Draft.CLASS
    draft = Draft(
        list(work.lesson_set.lessons) if work.lesson_set else [],
        name if work.lesson_set else "",
        here.set_id if work.lesson_set else None,
        changes,
        whom,
        {each.id for each in work.learners} if here.whom.learners else set(),
        here.starts_on,
        here.due_on,
    )
    draft.begin()
    return draft
