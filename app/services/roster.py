"""Keeping the lists: learners are added, renamed, moved, removed; classes change their name or age, or go."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from app.domain import classroom as rooms
from app.domain import names, roster
from app.domain.assignments import without_assignments
from app.domain.band import Band
from app.domain.classroom import Classroom, Learner, SchoolClass
from app.domain.errors import CannotRemove, CannotSave, ClassNameNotUsable, NameNotUsable, NicknameNotUsable
from app.domain.ids import ClassId, LearnerId
from app.domain.joining import joined
from app.domain.names import PastedNames
from app.domain.room_errors import NotTheSameChild
from app.services.newcomers import newcomers, told_apart
from app.services.ports import Ports
from app.services.register import Register
from app.services.saving import Saving
from app.services.starter_work import starter_work

if TYPE_CHECKING:
    from app.services.roster_files import RosterFiles


class Roster:
    """What a teacher changes on the lists of this machine. Called behind the PIN."""

    def __init__(self, register: Register, ports: Ports) -> None:
        """Work on the register; the stores are needed to remove for good."""
        self._register = register
        self._library = ports.library
        self._chance = ports.chance
        self._plays = ports.plays
        self._tallies = ports.tallies
        self._classrooms = ports.classrooms
        self._list_files = ports.list_files

    @cached_property
    def files(self) -> RosterFiles:
        """Learners from files, and into them."""
        from app.services.roster_files import RosterFiles

        return RosterFiles(self._register, self._library, self._chance, self._list_files)

    def read(self, class_id: ClassId, pasted: str) -> PastedNames:
        """Return what pasted lines would become in this class."""
        return names.read_names(pasted, self._taken(class_id))

    def add(self, class_id: ClassId, pasted: str) -> Saving[tuple[Learner, ...]]:
        """Add learners from pasted nicknames, one a line.

        Raises:
            NameNotUsable: a line cannot be a nickname; nothing was changed.
        """
        read = self.read(class_id, pasted)
        if read.problems:
            first = read.problems[0]
            raise NameNotUsable(row=first.row, name=first.name, why=first.why)
        avatars = (each.avatar for each in self._register.now.in_class(class_id))
        added = newcomers(self._chance, class_id, read.names, avatars)
        saving = self._register.change(lambda now: replace(now, learners=(*now.learners, *added)))
        return saving.giving(added)

    def add_one(self, class_id: ClassId, name: str) -> Saving[tuple[Learner, ...]]:
        """Add one learner by a typed nickname.

        Raises:
            NicknameNotUsable: it cannot be shown, or the class is full; nothing was changed.
        """
        typed = " ".join(name.split())
        if len(self.read(class_id, typed).names) != 1:
            raise NicknameNotUsable
        return self.add(class_id, typed)

    def rename(self, learner_id: LearnerId, name: str) -> Saving[Learner]:
        """Give a learner another nickname; one that somebody else in the class has gets a letter.

        Raises:
            NicknameNotUsable: it cannot be shown; nothing was changed.
        """
        learner = self._register.now.learner(learner_id)
        read = names.read_names(" ".join(name.split()), self._taken(learner.class_id, learner_id))
        if len(read.names) != 1:
            raise NicknameNotUsable
        return self._kept(replace(learner, nickname=read.names[0]))

    def move(self, learner_id: LearnerId, class_id: ClassId) -> Saving[Learner]:
        """Move a learner with everything to another class; what is taken there (name, avatar) is told apart."""
        learner = self._register.now.learner(learner_id)
        moved = told_apart(learner, self._register.now.in_class(class_id), self._chance)
        return self._kept(replace(moved, class_id=class_id, groups=()))

    def join(self, stays: LearnerId, goes: LearnerId) -> Saving[Learner]:
        """Make one entry of two of the same child: one stays with name, avatar and pictures, and has the plays of both.

        The other's records are kept until the next start, so that it can be undone.

        Raises:
            NotTheSameChild: they are not two of one class; nothing was changed.
        """
        mates = {each.id for each in self._register.now.in_class(self._register.now.learner(stays).class_id)}
        if stays == goes or not {stays, goes} <= mates:
            raise NotTheSameChild
        saving = self._register.change(lambda now: joined(now, stays, goes))
        return saving.giving(self._register.now.learner(stays))

    def rename_class(self, class_id: ClassId, name: str) -> Saving[SchoolClass]:
        """Give a class another name.

        Raises:
            ClassNameNotUsable: it cannot be shown; nothing was changed.
        """
        title = names.class_name(name)
        if not title:
            raise ClassNameNotUsable
        return self._kept_class(replace(self._register.now.school_class(class_id), name=title))

    def change_band(self, class_id: ClassId, band: Band) -> Saving[SchoolClass]:
        """Give a class the lessons of other ages: what it has of starter sets becomes the starter set of these."""
        school_class = self._register.now.school_class(class_id)
        if school_class.band is band:
            return Saving.done(school_class)
        changed = replace(school_class, band=band)
        starters = {each.id for each in self._library.sets()}
        work = starter_work(self._library, self._chance, changed)

        def how(now: Classroom) -> Classroom:
            left = without_assignments(
                now, lambda each: each.class_id == class_id and each.set_id in starters
            )
            return rooms.with_class(replace(left, assignments=(*left.assignments, *work)), changed)

        return self._register.change(how).giving(changed)

    def remove(self, learner_id: LearnerId) -> None:
        """Remove a learner and everything kept of them, for good. Slow: call off the window's thread.

        Raises:
            CannotRemove: the disk refused; the learner is still on the list.
        """
        self._forget((learner_id,))
        self._strike(lambda now: roster.without_learner(now, learner_id))

    def remove_class(self, class_id: ClassId) -> None:
        """Remove a class, its learners and everything kept of them, for good. Slow, as `remove`.

        Raises:
            CannotRemove: the disk refused; the class is still there.
        """
        self._forget(each.id for each in self._register.now.everybody_in(class_id))
        _done(self._tallies.forget(class_id))
        self._strike(lambda now: roster.without_class(now, class_id))

    def _forget(self, learners: Iterable[LearnerId]) -> None:
        for learner_id in learners:
            _done(self._plays.forget(learner_id))

    def _strike(self, how: Callable[[Classroom], Classroom]) -> None:
        """Take names off the list last: until then a removal that was cut short can be asked for again."""
        before = self._register.now
        try:
            self._register.change(how).settle()
        except CannotSave as error:
            raise CannotRemove from error
        self._register.bury(before)
        _done(self._classrooms.forget_earlier())

    def _taken(self, class_id: ClassId, but: LearnerId | None = None) -> frozenset[str]:
        return frozenset(each.nickname for each in self._register.now.in_class(class_id) if each.id != but)

    def _kept(self, learner: Learner) -> Saving[Learner]:
        return self._register.change(lambda now: rooms.with_learner(now, learner)).giving(learner)

    def _kept_class(self, school_class: SchoolClass) -> Saving[SchoolClass]:
        return self._register.change(lambda now: rooms.with_class(now, school_class)).giving(school_class)


def _done(future: Future[None]) -> None:
    try:
        future.result()
    except CannotSave as error:
        raise CannotRemove from error
