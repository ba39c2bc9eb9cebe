"""Runs of a few machines and two sticks, by chance; in the end everybody knows the same, and what the oracle says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from app.domain.merging.shares import FINISHED, Document
from app.domain.merging.stamped import CLEARED_TO, THERE, Stamped, is_there
from tests.domain.merging import doings
from tests.domain.merging.machines import Bundle, Journal, Machine, Stick
from tests.domain.merging.oracle import Oracle

DEVICES = ("A", "B", "C", "D")
DAYS = ("2026-07-01", "2027-07-01")
CLOCKS = ("1980-01-01", "2026-06-30", "2026-09-01", "2100-01-01")
LESSONS = ("k/sensitive/2", "k/ordinary/2", "m/sensitive/2")
Thing = TypeVar("Thing")
machines, numbers = st.integers(0, len(DEVICES) - 1), st.integers(0, 11)


class Deaf:
    """A journal that nobody reads."""

    def wrote(self, key: str, name: str, before: Stamped | None, now: Stamped) -> None:
        """Hear nothing."""

    def played(self, play: Document) -> None:
        """Hear nothing."""


@dataclass
class School:
    """Four machines and two sticks, each stick with all the states in which it ever was."""

    journal: Journal
    machines: list[Machine] = field(init=False)
    sticks: list[list[Stick]] = field(init=False)
    begun: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with two classes, and four children who have begun a lesson each: every machine knows them."""
        self.machines = [Machine(each, self.journal) for each in DEVICES]
        first, *others = self.machines
        for each in doings.CLASS_IDS:
            first.write(f"classes/{each}", name=each)
        self.begun = {
            doings.begin(first, child): child for child in [doings.add(first, each) for each in "kkkm"]
        }
        stick: Stick = {}
        first.write_to(stick)
        for other in others:
            other.take(stick.values())
        self.sticks = [[stick], [stick]]

    def carry(self, machine: Machine, sticks: Sequence[int], age: int, *, is_pulled: bool) -> None:
        """Carry sticks to a machine, perhaps as they once were; pulled too early, only some is read, none written."""
        found = [
            dict(states[max(0, len(states) - 1 - age)]) for states in (self.sticks[each] for each in sticks)
        ]
        bundles = [each for stick in found for each in stick.values()]
        machine.take(bundles[: len(bundles) // 2] if is_pulled else bundles)
        if not is_pulled:
            for each, stick in zip(sticks, found, strict=True):
                machine.write_to(stick)
                self.sticks[each].append(stick)

    def round(self) -> list[Bundle]:
        """Carry one stick to all machines; return what each knows then."""
        for each in self.machines:
            self.carry(each, (0,), 0, is_pulled=False)
        return self.known()

    def known(self) -> list[Bundle]:
        """Return what each machine knows."""
        return [Bundle(each.known, each.children) for each in self.machines]


def pick(things: Sequence[Thing], number: int) -> Thing | None:
    """Return one of these by number, None if there are none."""
    return things[number % len(things)] if things else None


def to_people(bundle: Bundle) -> Bundle:
    """Return it without what machines tell machines: when each heard of the end of a year."""
    rows = {
        key: {name: each for name, each in row.items() if not name.startswith(CLEARED_TO)}
        for key, row in bundle.known.rows.items()
    }
    return Bundle(replace(bundle.known, rows=rows), bundle.children)


def without_labels(bundle: Bundle) -> Bundle:
    """Return it without the days that clocks have written."""
    children = {
        learner: replace(share, plays={key: {**play, "finished_on": ""} for key, play in share.plays.items()})
        for learner, share in bundle.children.items()
    }
    return Bundle(bundle.known, children)


class Runs(RuleBasedStateMachine):
    """What people do, in any order. Each thing is done in a second school too, where all clocks stand still.

    Where years end, days decide: then there is one school.
    """

    done = 0
    """How many runs have begun."""

    @initialize(years_end=st.booleans())
    def _begin(self, years_end: bool) -> None:  # noqa: FBT001  hypothesis draws it
        """Found the schools."""
        type(self).done += 1
        self.years_end = years_end
        self.oracle = Oracle()
        self.schools = [School(self.oracle)] if years_end else [School(self.oracle), School(Deaf())]
        self.oracle.begun_by.update(self.schools[0].begun)

    @rule(at=machines, clock=st.sampled_from(CLOCKS))
    def set_clock(self, at: int, clock: str) -> None:
        """A clock jumps; until the next jump it stands still."""
        self.schools[0].machines[at].today = clock

    @rule(at=machines, class_id=st.sampled_from(("k", "k", "m")))
    def add(self, at: int, class_id: str) -> None:
        """A child is put on the list."""
        for machine in self._each(at):
            doings.add(machine, class_id)

    @rule(at=machines, who=numbers, what=st.sampled_from(("name", "avatar", "wish")), value=numbers)
    def change(self, at: int, who: int, what: str, value: int) -> None:
        """A child has another name, another avatar, or wishes for larger text."""
        for machine in self._each(at):
            learner = pick(doings.learners(machine), who)
            if learner and what == "wish":
                doings.wish(machine, learner, value)
            elif learner:
                machine.write(f"learners/{learner}", **{what: value})

    @rule(at=machines, which=st.sampled_from(("L1", "L2")), day=numbers)
    def assign(self, at: int, which: str, day: int) -> None:
        """A lesson is assigned; if it was, it is taken away or put back."""
        for machine in self._each(at):
            row = machine.known.rows.get(f"assigned/{which}")
            machine.write(
                f"assigned/{which}", **({THERE: not is_there(row)} if row else {THERE: True, "due": day})
            )

    @rule(at=machines, who=numbers)
    def play(self, at: int, who: int) -> None:
        """A child begins a lesson."""
        for machine in self._each(at):
            if learner := pick(doings.learners(machine), who):
                self.oracle.begun_by.setdefault(doings.begin(machine, learner), learner)

    @rule(at=machines, which=st.integers(0, 2), to_the_end=st.booleans())
    def go_on(self, at: int, which: int, to_the_end: bool) -> None:  # noqa: FBT001  hypothesis draws it
        """A child goes on with a lesson, perhaps to its end."""
        for machine in self._each(at):
            plays = [(learner, key) for learner, key, play in _plays(machine) if play["progress"] != FINISHED]
            if found := pick(plays, which):
                doings.go_on(machine, *found, to_the_end=to_the_end)

    @rule(at=machines, lesson=st.sampled_from(LESSONS), choice=st.sampled_from("xy"))
    def count(self, at: int, lesson: str, choice: str) -> None:
        """A first choice is counted."""
        found = {doings.count(machine, lesson, choice) for machine in self._each(at)}
        for key, since in found:
            if key:
                self.oracle.counted[lesson].append((since, DEVICES[at], choice))

    @rule(at=machines, lesson=st.sampled_from(LESSONS[::2]))
    def close(self, at: int, lesson: str) -> None:
        """A sensitive lesson is closed for the class."""
        total, *_ = [doings.close(machine, lesson) for machine in self._each(at)]
        if total:
            self.oracle.closed[lesson].append(total)

    @rule(at=machines, stays=numbers, goes=numbers)
    def join(self, at: int, stays: int, goes: int) -> None:
        """Two entries are said to be one child."""
        for machine in self._each(at):
            learners = doings.learners(machine, "k")
            one, other = pick(learners, stays), pick(learners, goes)
            if one and other and one != other:
                doings.join(machine, one, other)

    @rule(at=machines, is_undone=st.booleans())
    def start_again(self, at: int, is_undone: bool) -> None:  # noqa: FBT001  hypothesis draws it
        """A machine starts, and makes one what was joined; or the last joining was undone before."""
        for machine in self._each(at):
            if is_undone:
                doings.undo_join(machine)
            self._make_one(machine)

    @rule(at=machines, who=numbers, is_sure=st.sampled_from((True, False, False)))
    def erase(self, at: int, who: int, is_sure: bool) -> None:  # noqa: FBT001  hypothesis draws it
        """A child, or a whole class, is removed for good, if somebody is sure."""
        for machine in self._each(at) if is_sure else []:
            is_known = "classes/m" in machine.known.rows
            each = pick([*doings.learners(machine), *(["m"] if is_known else [])], who)
            if each:
                machine.erase(each)
                self.oracle.erased.add(each)

    @rule(at=machines, which=st.integers(0, 2), to=numbers)
    def move(self, at: int, which: int, to: int) -> None:
        """A play turns out to be that of another child of the class."""
        for machine in self._each(at):
            listed = doings.learners(machine, "k")
            play = pick([key for learner, key, _ in _plays(machine) if learner in listed], which)
            learner = pick(listed, to)
            if play and learner:
                doings.move(machine, play, learner)

    @rule(at=machines, class_id=st.sampled_from(("k", "m")))
    def end_year(self, at: int, class_id: str) -> None:
        """A year ends."""
        if self.years_end:
            for machine in self._each(at):
                doings.end_year(machine, class_id, DAYS)

    @rule(at=machines, sticks=st.sampled_from(((0,), (0,), (1,), (0, 1))), age=st.sampled_from((0, 0, 0, 1, 3)),
          is_pulled=st.sampled_from((False, False, False, True)))  # fmt: skip
    def carry(self, at: int, sticks: tuple[int, ...], age: int, is_pulled: bool) -> None:  # noqa: FBT001  hypothesis
        """A stick is carried to a machine, or two; perhaps as they were some time ago; perhaps pulled too early."""
        for school in self.schools:
            school.carry(school.machines[at], sticks, age, is_pulled=is_pulled)

    def teardown(self) -> None:
        """Carry one stick around twice: all know the same, and what the oracle says, whatever clocks said."""
        if hasattr(self, "schools"):
            faults = [fault for known in self._settled() for fault in known]
            assert not faults, faults

    def _settled(self) -> list[list[str]]:
        ends: list[Bundle] = []
        faults: list[str] = []
        for school in self.schools:
            for machine in school.machines:
                self._make_one(machine)
            school.round()
            seen = [to_people(each) for each in school.round()]
            faults += ["people see different things after two rounds"] * any(each != seen[0] for each in seen)
            known = school.round()
            faults += ["machines know different things after three"] * any(each != known[0] for each in known)
            on_sticks = school.sticks[0][-1].values()
            faults += [fault for each in on_sticks for fault in self.oracle.returned(each)]
            ends.append(known[0])
        faults += ["clocks have decided"] * any(
            without_labels(each) != without_labels(ends[0]) for each in ends
        )
        return [faults, list(self.oracle.faults(ends[0]))]

    def _each(self, at: int) -> list[Machine]:
        return [school.machines[at] for school in self.schools]

    def _make_one(self, machine: Machine) -> None:
        for goes, into in doings.make_one(machine):
            if into not in self.oracle.joined[goes]:
                self.oracle.joined[goes].append(into)


def _plays(machine: Machine) -> list[tuple[str, str, Document]]:
    """Return the plays at a machine, with whom they lie and by their ids."""
    shares = sorted(machine.children.items())
    return [(learner, key, play) for learner, share in shares for key, play in sorted(share.plays.items())]
