"""What would come of a list of learners: who joins, who moves, who is here already. Nothing is changed by looking.

Whom a row means: the learner with its Database ID; else the one of that name in its class, unless that learner has
another Database ID. So the same file, read twice, adds nobody twice, and who was typed first is known to Kolibri later.
Who is in the archive is found by the Database ID alone, and joins again; a class in the archive is none for a list.
A nickname follows a username that was changed in Kolibri, as long as nobody has changed the nickname here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from app.domain import names
from app.domain.classroom import Classroom, Learner
from app.domain.ids import ClassId
from app.domain.roster_file import RosterFile, RosterProblem, RosterRow, problem
from app.domain.roster_words import Weight


class Becomes(Enum):
    """What becomes of a row."""

    JOINS = "joins"
    MOVES = "moves"
    RENAMED = "renamed"
    STAYS = "stays"


@dataclass(frozen=True, slots=True)
class Target:
    """A class by its name; without an id it is one that will be made."""

    name: str
    id: ClassId | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A row and what becomes of it: `nickname` is the one here, `was` the learner as here already, if any."""

    row: RosterRow
    becomes: Becomes
    nickname: str
    target: Target
    was: Learner | None = None


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What would come of a file, in the order of its rows."""

    steps: tuple[Step, ...] = ()
    problems: tuple[RosterProblem, ...] = ()
    not_kept: tuple[str, ...] = ()

    def of(self, *kinds: Becomes) -> tuple[Step, ...]:
        """Return the steps of these kinds."""
        return tuple(each for each in self.steps if each.becomes in kinds)

    @property
    def new_classes(self) -> tuple[str, ...]:
        """The names of classes that will be made."""
        joining = (each.target.name for each in self.steps if each.target.id is None)
        return tuple(dict.fromkeys(joining))

    @property
    def left_out(self) -> int:
        """How many rows are left out."""
        return sum(1 for each in self.problems if each.weight is Weight.ROW)


def plan(file: RosterFile, classroom: Classroom, here: ClassId | None = None) -> RosterPreview:
    """Return what would come of a file; learners without a class join the class `here`."""
    planning = _Planning(file, classroom, here)
    steps = sorted(planning.steps(), key=lambda each: each.row.row)
    problems = sorted((*file.problems, *planning.problems), key=lambda each: each.row)
    return RosterPreview(tuple(steps), tuple(problems), file.not_kept)


class _Planning:
    """One look at a file."""

    def __init__(self, file: RosterFile, classroom: Classroom, here: ClassId | None) -> None:
        self.problems: list[RosterProblem] = []
        self._file = file
        self._by_id = {each.database_id: each for each in classroom.learners if each.database_id}
        self._targets = {each.id: Target(each.name, each.id) for each in classroom.classes}
        self._named = {
            names.folded(names.clean(each.name.replace(",", " "))): self._targets[each.id]
            for each in reversed(classroom.classes)
            if not each.archived and (not each.demo or each.id == here)
        }
        self._here = self._targets.get(here) if here is not None else None
        self._inside: dict[ClassId | None, list[Learner]] = defaultdict(list)
        self._away = {each.id for each in classroom.classes if each.archived}
        for learner in classroom.learners:
            if learner.archived:
                continue
            self._inside[learner.class_id].append(learner)

    def steps(self) -> Iterator[Step]:
        """Give a step for each row that is taken: first those whom Kolibri's id finds, then the others by class."""
        again: list[Step] = []
        others: dict[Target, list[RosterRow]] = defaultdict(list)
        for row in self._file.rows:
            was = self._by_id.get(row.database_id) if row.database_id else None
            target = self._target(row, was)
            if was is not None and target is not None:
                again.append(_again(row, was, target))
            elif target is not None:
                others[target].append(row)
        known = {each.was.id for each in again if each.was is not None}
        leaving = {each.was.id for each in again if each.was is not None and each.becomes is Becomes.MOVES}
        taken = {
            target: {each.nickname for each in self._inside[target.id] if each.id not in leaving}
            if target.id is not None
            else set()
            for target in {*others, *(each.target for each in again)}
        }
        for step in again:
            yield from self._kept(step, taken[step.target])
        for target, rows in others.items():
            free = [each for each in self._inside[target.id] if each.id not in known] if target.id else []
            joining: list[RosterRow] = []
            yield from self._met(target, rows, free, joining)
            yield from self._joins(target, joining, taken[target])

    def _target(self, row: RosterRow, was: Learner | None) -> Target | None:
        """Return the class of a row: of several the one in which the learner is, else the first."""
        named = [self._named.setdefault(names.folded(each), Target(each)) for each in row.classes]
        is_inside = was is not None and was.class_id not in self._away
        stays = self._targets[was.class_id] if was is not None and is_inside else self._here
        target = stays if is_inside and stays in named else next(iter(named), stays)
        column = self._file.class_column
        if target is None:
            self.problems.append(problem("no-class", row.row, column))
        elif len(named) > 1:
            told = ", ".join(each.name for each in named)
            self.problems.append(problem("more-classes", row.row, column, classes=told, name=target.name))
        return target

    def _kept(self, step: Step, taken: set[str]) -> Iterator[Step]:
        """Give the step of somebody who is here already, with a name that nobody else has there."""
        if step.becomes is Becomes.STAYS or step.was is None:
            yield step
            return
        if step.becomes is Becomes.RENAMED:
            taken.discard(step.was.nickname)
        for row, nickname in self._apart(step.target, [step.row], taken, [step.nickname]):
            taken.add(nickname)
            yield replace(step, row=row, nickname=nickname)

    def _met(
        self, target: Target, rows: list[RosterRow], free: list[Learner], joining: list[RosterRow]
    ) -> Iterator[Step]:
        """Give a step for each row whose name is in the class already; all others are joining.

        Nicknames come first: somebody else's full name may be the nickname of a child who is in the list too.
        """
        by_name = {names.folded(each.nickname): each for each in free}
        left: list[RosterRow] = []
        for row, name in _told_apart(rows):
            found = _taken_out(by_name, row, name)
            if found is None:
                left.append(row)
            else:
                yield Step(row, Becomes.STAYS, found.nickname, target, found)
        for row in left:
            found = _taken_out(by_name, row, names.clean(row.full_name))
            if found is None:
                joining.append(row)
            else:
                yield Step(row, Becomes.STAYS, found.nickname, target, found)

    def _joins(self, target: Target, rows: list[RosterRow], taken: set[str]) -> Iterator[Step]:
        wanted = [each.nickname for each in rows]
        for row, nickname in self._apart(target, rows, taken, wanted):
            yield Step(row, Becomes.JOINS, nickname, target)

    def _apart(
        self, target: Target, rows: list[RosterRow], taken: set[str], wanted: list[str]
    ) -> Iterator[tuple[RosterRow, str]]:
        """Give each row that has room in a class, with a name that nobody else has there."""
        read = names.read_names("\n".join(wanted), frozenset(taken))
        given = iter(read.names)
        beyond = {each.row for each in read.problems}
        column = self._file.name_column
        for place, (row, name) in enumerate(zip(rows, wanted, strict=True), start=1):
            if place in beyond:
                self.problems.append(
                    problem("class-full", row.row, self._file.class_column, name=target.name)
                )
                continue
            nickname = next(given)
            if nickname != name:
                told = problem("told-apart", row.row, column, class_name=target.name, name=nickname)
                self.problems.append(told)
            yield row, nickname


def _told_apart(rows: list[RosterRow]) -> Iterator[tuple[RosterRow, str]]:
    """Give each row with the name that it would have in an empty class."""
    read = names.read_names("\n".join(each.nickname for each in rows))
    apart = iter(read.names)
    beyond = {each.row for each in read.problems}
    for place, row in enumerate(rows, start=1):
        yield row, row.nickname if place in beyond else next(apart)


def _taken_out(by_name: dict[str, Learner], row: RosterRow, name: str) -> Learner | None:
    """Return the learner of that name, who then stands for no other row; not one whom Kolibri has by another id."""
    found = by_name.get(names.folded(name)) if by_name else None
    if found is None or (found.database_id and row.database_id):
        return None
    return by_name.pop(names.folded(name))


def _again(row: RosterRow, was: Learner, target: Target) -> Step:
    """Return the step of somebody whom Kolibri's id finds here."""
    follows = row.username != was.username and was.nickname == names.clean(was.username)
    nickname = row.nickname if follows else was.nickname
    if was.archived:
        becomes = Becomes.JOINS
    elif target.id != was.class_id:
        becomes = Becomes.MOVES
    else:
        becomes = Becomes.RENAMED if nickname != was.nickname else Becomes.STAYS
    return Step(row, becomes, nickname, target, was)
