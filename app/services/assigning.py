"""Assigning sets of lessons: starter sets and own ones, to a class, a group or some learners. Behind the PIN."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain import assignments as work
from app.domain import classroom as rooms
from app.domain import lesson_order, names
from app.domain.assign_errors import (
    EndsBeforeItBegins,
    NobodyToAssignTo,
    NothingToAssign,
    SetInUse,
    SetNameNotUsable,
)
from app.domain.assignments import EVERYBODY, Assignment, OwnSet, Whom
from app.domain.classroom import Classroom, Learner
from app.domain.errors import UnknownLesson
from app.domain.ids import AssignmentId, ClassId, LessonId, SetId
from app.domain.lesson_order import OrderWarning
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard
from app.services.ports import Chance, Clock, Library
from app.services.register import Register
from app.services.saving import Saving

AnySet = LessonSet | OwnSet


@dataclass(frozen=True, slots=True)
class Plan:
    """What a teacher wants to assign.

    `taken_from` is the set that it began with. With a `name` it becomes an own set; without one it is that set as it
    is. `whom` None means that nobody is chosen yet.
    """

    lessons: tuple[LessonId, ...]
    name: str = ""
    taken_from: SetId | None = None
    whom: Whom | None = EVERYBODY
    starts_on: str = ""
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class Assigned:
    """An assignment with its set (None where the set is not on this machine) and those for whom it is."""

    assignment: Assignment
    lesson_set: AnySet | None
    learners: tuple[Learner, ...]


class Assigning:
    """What is assigned on this machine."""

    def __init__(self, register: Register, library: Library, clock: Clock, chance: Chance) -> None:
        """Work on the register."""
        self._register = register
        self._clock = clock
        self._library = library
        self._chance = chance

    def today(self) -> str:
        """Return the day of today, from which days are chosen."""
        return self._clock.today()

    def of_class(self, class_id: ClassId) -> tuple[Assigned, ...]:
        """Return what is assigned in a class, hidden things too; what is due first comes first."""
        now = self._register.now
        return tuple(
            Assigned(each, self.set_of(each.set_id), work.learners_of(now, class_id, each.whom))
            for each in work.of_class(now, class_id)
        )

    def assignment(self, assignment_id: AssignmentId) -> Assignment:
        """Return one assignment; KeyError if there is none."""
        return {each.id: each for each in self._register.now.assignments}[assignment_id]

    def set_of(self, set_id: SetId | None) -> AnySet | None:
        """Return a set of this machine, starter or own."""
        every: tuple[AnySet, ...] = (*self._library.sets(), *self._register.now.own_sets)
        return next((each for each in every if each.id == set_id), None)

    def sets(self, class_id: ClassId) -> tuple[AnySet, ...]:
        """Return the sets for a class: the starter sets of its ages, then own ones that have lessons for it."""
        band = self._register.now.school_class(class_id).band
        ours = {card.id for card in self.cards(class_id)}
        own = (each for each in self._register.now.own_sets if ours.intersection(each.lessons))
        return (*(each for each in self._library.sets() if each.band == band), *own)

    def cards(self, class_id: ClassId) -> tuple[LessonCard, ...]:
        """Return the lessons that a class can be given: those for its ages that stand on the shelf."""
        band = self._register.now.school_class(class_id).band
        return tuple(card for card in self._library.cards() if band in card.bands and not card.is_story)

    def learners(self, class_id: ClassId, whom: Whom | None) -> tuple[Learner, ...]:
        """Return for whom a set would be."""
        return () if whom is None else work.learners_of(self._register.now, class_id, whom)

    def groups(self, class_id: ClassId) -> tuple[rooms.Group, ...]:
        """Return the groups of a class, by name. Only the teacher sees them."""
        mine = (each for each in self._register.now.groups if each.class_id == class_id)
        return tuple(sorted(mine, key=lambda each: (each.name.casefold(), each.id)))

    def warnings(
        self, class_id: ClassId, lessons: tuple[LessonId, ...], but: AssignmentId | None = None
    ) -> tuple[OrderWarning, ...]:
        """Return what is to be told of an order; what the whole class has besides (`but` this one) counts as known."""
        by_id = {card.id: card for card in self._library.cards()}
        whole = (each for each in self.of_class(class_id) if each.assignment.whom == EVERYBODY)
        known = (
            lesson
            for each in whole
            if each.lesson_set and each.assignment.id != but and not each.assignment.hidden
            for lesson in each.lesson_set.lessons
        )
        return lesson_order.warnings([by_id[each] for each in lessons if each in by_id], known)

    def assign(self, class_id: ClassId, plan: Plan) -> Saving[Assignment]:
        """Assign what is planned.

        Raises:
            NothingToAssign, NobodyToAssignTo, SetNameNotUsable, EndsBeforeItBegins: nothing was changed.
        """
        return self._kept(Assignment(AssignmentId(self._chance.new_id()), class_id, SetId("")), plan)

    def change(self, assignment_id: AssignmentId, plan: Plan) -> Saving[Assignment]:
        """Change an assignment to what is planned; an own set that others have too stays theirs.

        Raises:
            NothingToAssign, NobodyToAssignTo, SetNameNotUsable, EndsBeforeItBegins: nothing was changed.
        """
        return self._kept(self.assignment(assignment_id), plan)

    def use(self, class_id: ClassId, set_id: SetId) -> Saving[Assignment]:
        """Give a whole class a set as it is, without days, in the place of a starter set it has so."""
        made = Assignment(AssignmentId(self._chance.new_id()), class_id, set_id)
        starters = {each.id for each in self._library.sets()}

        def gives_way(each: Assignment) -> bool:
            is_plain = each.whom == EVERYBODY and not each.starts_on and not each.due_on
            return each.class_id == class_id and is_plain and each.set_id in starters

        return self._register.change(
            lambda now: rooms.with_assignment(work.without_assignments(now, gives_way), made)
        ).giving(made)

    def hide(self, assignment_id: AssignmentId, *, hidden: bool) -> Saving[Assignment]:
        """Hide an assignment from the learners, or show it again. What they have done in it is kept."""
        changed = self.assignment(assignment_id)._replace(hidden=hidden)
        return self._register.change(lambda now: rooms.with_assignment(now, changed)).giving(changed)

    def take_away(self, assignment_id: AssignmentId) -> Saving[Classroom]:
        """Take an assignment away. The set stays, and so does what learners have done."""
        return self._register.change(
            lambda now: work.without_assignments(now, lambda each: each.id == assignment_id)
        )

    def remove_set(self, set_id: SetId) -> Saving[Classroom]:
        """Throw an own set away.

        Raises:
            SetInUse: it is assigned; nothing was changed.
        """
        if any(each.set_id == set_id for each in self._register.now.assignments):
            raise SetInUse
        return self._register.change(
            lambda now: replace(now, own_sets=tuple(each for each in now.own_sets if each.id != set_id))
        )

    def _kept(self, former: Assignment, plan: Plan) -> Saving[Assignment]:
        self._check(former.class_id, plan)
        own_set = self._own_set(former, plan)
        changed = former._replace(
            set_id=own_set.id if own_set else plan.taken_from or former.set_id,
            whom=plan.whom or EVERYBODY,
            starts_on=plan.starts_on,
            due_on=plan.due_on,
        )

        def how(now: Classroom) -> Classroom:
            return rooms.with_assignment(rooms.with_own_set(now, own_set) if own_set else now, changed)

        return self._register.change(how).giving(changed)

    def _check(self, class_id: ClassId, plan: Plan) -> None:
        if not {card.id for card in self.cards(class_id)}.intersection(plan.lessons):
            raise NothingToAssign
        # A set may name lessons whose pack is gone or not trusted any more; nobody puts such a lesson into one.
        known = self.set_of(plan.taken_from)
        there = {card.id for card in self._library.cards()}.union(known.lessons if known else ())
        for lesson in plan.lessons:
            if lesson not in there:
                raise UnknownLesson(lesson=lesson)
        if plan.whom is None:
            raise NobodyToAssignTo
        if plan.due_on and plan.due_on < plan.starts_on:
            raise EndsBeforeItBegins

    def _own_set(self, former: Assignment, plan: Plan) -> OwnSet | None:
        """Return the own set that a plan makes or changes; None where it takes a set as it is."""
        known = self.set_of(plan.taken_from)
        if known is not None and not plan.name:
            return None
        name = names.class_name(plan.name)
        if not name:
            raise SetNameNotUsable
        users = [each.id for each in self._register.now.assignments if each.set_id == plan.taken_from]
        is_its_own = isinstance(known, OwnSet) and users == [former.id]
        set_id = known.id if known and is_its_own else SetId(self._chance.new_id())
        return OwnSet(set_id, name, self._register.now.school_class(former.class_id).band, plan.lessons)
