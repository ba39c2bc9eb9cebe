"""Machines in a school, and the sticks between them: what the app does when a teacher carries what is known.

A machine knows of the classes one share, and of each child another. A stick holds one bundle for each machine. To carry
is to merge every bundle on the stick, and to write the own one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from app.domain.merging import shares
from app.domain.merging.ends import cleared_by, latest_end
from app.domain.merging.shares import CLASSES, GONE, ClassShare, Document, LearnerShare
from app.domain.merging.stamped import THERE, Row, Stamped, is_there

Children = Mapping[str, LearnerShare]


class Journal(Protocol):
    """Is told of every write."""

    def wrote(self, key: str, name: str, before: Stamped | None, now: Stamped) -> None:
        """Hear of a field that has changed, what was known of it before, and what it is now."""

    def played(self, play: Document) -> None:
        """Hear of a play as it is now."""


@dataclass(frozen=True)
class Bundle:
    """What one machine has written to a stick."""

    known: ClassShare
    children: Children


Stick = dict[str, Bundle]
"""By the machine that wrote it."""


@dataclass
class Machine:
    """One machine.

    Attributes:
        device: its id.
        journal: hears what is written here.
        today: what its clock shows.
        counter: of what was written last, and greater than all that was seen.
        made: how many ids were made here.
        joins: entries that are one child, to be made one: which stays, which goes.
    """

    device: str
    journal: Journal
    today: str = "2026-01-01"
    counter: int = 0
    made: int = 0
    known: ClassShare = field(default_factory=ClassShare)
    children: Children = field(default_factory=dict)
    joins: list[tuple[str, str]] = field(default_factory=list)

    def new_id(self, kind: str) -> str:
        """Return an id that no other machine makes, before or after those of others as chance has it."""
        self.made += 1
        return f"{kind}{self.made * 7919 % 89:02}{self.device}{self.made}"

    def stamp(self) -> int:
        """Return the next count."""
        self.counter += 1
        return self.counter

    def write(self, key: str, **fields: Any) -> None:
        """Change fields of a thing."""
        row = dict(self.known.rows.get(key, {}))
        for name, value in fields.items():
            now = Stamped(self.stamp(), self.device, value)
            self.journal.wrote(key, name, row.get(name), now)
            row[name] = now
        self.known = replace(self.known, rows={**self.known.rows, key: row})

    def save(self, learner: str, play: Document) -> None:
        """Keep a play as it is now."""
        play = {**play, "counter": self.stamp(), "device": self.device}
        self.journal.played(play)
        share = self.children.get(learner, LearnerShare(learner))
        share = replace(share, plays={**share.plays, play["id"]: play})
        self.children = {**self.children, learner: share}

    def erase(self, each: str, into: str = GONE) -> None:
        """Take a class or learner off every list: for good, or as a part of another entry."""
        erased = {**self.known.erased, each: tuple(sorted({into, *self.known.erased.get(each, ())}))}
        self.known = replace(self.known, erased=erased)
        self.tidy()

    def tidy(self, bundles: Iterable[Bundle] = ()) -> None:
        """Bring what is known, and what others know, into the form that merging leaves."""
        before, others = self.known, list(bundles)
        for bundle in (Bundle(ClassShare(), {}), *others):
            self.known = without_class(shares.merged_class(self.known, bundle.known))
        self._hear_of_ends()
        every = [self.children, *(each.children for each in others)]
        self.children = filed(self.known, [share for each in every for share in each.values()])
        self._put_back(before)

    def write_to(self, stick: Stick) -> None:
        """Write the own bundle."""
        stick[self.device] = Bundle(self.known, self.children)

    def take(self, bundles: Iterable[Bundle]) -> None:
        """Take in what others have written."""
        taken = list(bundles)
        for each in taken:
            self.see(newest(each))
        self.tidy(taken)

    def see(self, counter: int) -> None:
        """Make all later counts greater."""
        self.counter = max(self.counter, counter)

    def _hear_of_ends(self) -> None:
        """Note, in the own field, that a year has ended, after all that was written before it was known."""
        for key, row in self.known.rows.items():
            own = row.get(cleared_by(self.device))
            if key.startswith(CLASSES) and latest_end(row) > (own.value if own else ""):
                self.write(key, **{cleared_by(self.device): latest_end(row)})
        self.known = shares.merged_class(self.known, ClassShare())

    def _put_back(self, before: ClassShare) -> None:
        """Put who stays of a circle of entries back on the list: each was taken off for the sake of another."""
        for each in self.known.erased:
            was = each in before.erased and shares.now_called(before.erased, each) == each
            is_now = shares.now_called(self.known.erased, each) == each
            if is_now and not was and not is_there(self.known.rows.get(f"learners/{each}", {})):
                self.write(f"learners/{each}", **{THERE: True})


def filed(known: ClassShare, found: Iterable[LearnerShare]) -> dict[str, LearnerShare]:
    """Return shares by the children whose they are now: without who is gone, and what ended with a year.

    A play that was moved lies where it was moved to. One that was found with two children, since one entry became a
    part of both, lies with one of them, the same everywhere.
    """
    every, places = list(found), dict[str, str]()
    for share in every:
        for key in share.plays:
            if place := placed(known, key, share.learner):
                places[key] = max(place, places.get(key, place))
    children: dict[str, LearnerShare] = {}
    for share in every:
        by_place: dict[str, dict[str, Document]] = {}
        if shares.now_called(known.erased, share.learner) == share.learner:
            by_place[share.learner] = {}
        for key in share.plays.keys() & places.keys():
            by_place.setdefault(places[key], {})[key] = share.plays[key]
        for child, plays in by_place.items():
            part = LearnerShare(child, plays, share.wishes if child == share.learner else {})
            part = shares.without_ended(part, class_row_of(known, child))
            children[child] = shares.merged_learner(children.get(child, LearnerShare(child)), part)
    return children


def placed(known: ClassShare, play: str, learner: str) -> str:
    """Return with whom a play lies that was found with this learner, "" if with nobody any more."""
    moved = known.rows.get(f"moves/{play}", {}).get("to")
    return shares.now_called(known.erased, moved.value if moved else learner)


def class_of_learner(known: ClassShare, learner: str) -> str:
    """Return the class of a learner."""
    return str(known.rows[f"learners/{learner}"]["class"].value)


def class_row_of(known: ClassShare, learner: str) -> Row:
    """Return what is known of the class of a learner."""
    return shares.class_row(known.rows, class_of_learner(known, learner))


def without_class(known: ClassShare) -> ClassShare:
    """Return it with the learners gone whose class is gone."""
    learners = [shares.id_of(key) for key in known.rows if key.startswith("learners/")]
    gone = [each for each in learners if shares.is_gone(known.erased, class_of_learner(known, each))]
    if not gone:
        return known
    return shares.merged_class(known, ClassShare(erased=dict.fromkeys(gone, (GONE,))))


def newest(bundle: Bundle) -> int:
    """Return the greatest count in a bundle."""
    stamps = [each for row in bundle.known.rows.values() for each in row.values()]
    stamps += [each for share in bundle.children.values() for each in share.wishes.values()]
    plays = [play["counter"] for share in bundle.children.values() for play in share.plays.values()]
    return max([*(each.counter for each in stamps), *plays], default=0)
