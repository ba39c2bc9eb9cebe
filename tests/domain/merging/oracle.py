"""Knows everything that was ever done, at which machine and in which order; says what must have come of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.merging.counts import Counts, together
from app.domain.merging.ends import known_since, latest_end
from app.domain.merging.shares import FINISHED, ClassShare, Document, class_of, class_row, id_of, now_called
from app.domain.merging.stamped import Stamped, is_there
from tests.domain.merging.machines import Bundle

Field = tuple[str, str]
Place = tuple[int, str]
"""A count and a device: one write."""


def _table() -> Any:
    return defaultdict(list)


@dataclass
class Oracle:
    """Hears of every write, and judges what everybody knows in the end.

    Attributes:
        written: of each field of each thing all that was ever written.
        replaced: of each field the writes that somebody saw and wrote over.
        plays: of each play all its states.
        begun_by: of each play with whom it was begun.
        joined: of each entry of whom it became a part.
        erased: classes and learners that were erased for good.
        counted: of each lesson the years, machines and choices that were counted.
        closed: of each lesson the totals with which it was closed.
    """

    written: dict[Field, list[Stamped]] = field(default_factory=_table)
    replaced: dict[Field, list[Place]] = field(default_factory=_table)
    plays: dict[str, list[Document]] = field(default_factory=_table)
    begun_by: dict[str, str] = field(default_factory=dict)
    joined: dict[str, list[str]] = field(default_factory=_table)
    erased: set[str] = field(default_factory=set)
    counted: dict[str, list[tuple[str, str, str]]] = field(default_factory=_table)
    closed: dict[str, list[Counts]] = field(default_factory=_table)

    def wrote(self, key: str, name: str, before: Stamped | None, now: Stamped) -> None:
        """Hear of a field that has changed."""
        self.written[key, name].append(now)
        if before is not None:
            self.replaced[key, name].append(before[:2])

    def played(self, play: Document) -> None:
        """Hear of a play as it is now."""
        self.plays[play["id"]].append(play)

    def faults(self, known: Bundle) -> Iterator[str]:
        """Tell what is wrong with what everybody knows in the end."""
        gone = self._gone()
        yield from self._wrong_fields(known, gone)
        yield from self._wrong_lists(known.known, gone)
        yield from self._wrong_tallies(known.known, gone)
        yield from self.returned(known)
        found = Counter(play for share in known.children.values() for play in share.plays)
        for play in self.plays:
            yield from self._wrong_play(play, known, found[play], gone)

    def returned(self, known: Bundle) -> Iterator[str]:
        """Tell what is known of somebody who was erased for good."""
        gone = self._gone()
        for key in known.known.rows:
            if id_of(key) in gone:
                yield f"erased, and on a list: {key}"
        for learner, share in known.children.items():
            if learner in gone:
                yield f"erased, and kept: {learner}"
            for play in share.plays:
                if self._lies_with(play) <= gone:
                    yield f"erased, and its play kept: {play}"

    def _gone(self) -> set[str]:
        """Return who is gone: erased, of a class that was, or part of somebody who is."""
        gone = set(self.erased)
        gone |= {
            id_of(key)
            for (key, name), all_of in self.written.items()
            if name == "class" and all_of[0].value in gone
        }
        while more := {
            each for each, into in self.joined.items() if each not in gone and not gone.isdisjoint(into)
        }:
            gone |= more
        return gone

    def _lies_with(self, play: str) -> set[str]:
        """Return with whom a play lies once everything is known: one of these."""
        moves = self.written.get((f"moves/{play}", "to"))
        return self._parts({max(moves).value} if moves else {self.begun_by[play]})

    def _lay_with(self, play: str) -> set[str]:
        """Return all with whom a play was ever put, as one machine or another knew it."""
        return self._parts(
            {self.begun_by[play], *(to.value for to in self.written.get((f"moves/{play}", "to"), ()))}
        )

    def _parts(self, learners: set[str]) -> set[str]:
        found: set[str] = set()
        while learners:
            found |= learners
            learners = {into for each in learners for into in self.joined.get(each, ())} - found
        return found

    def _wrong_fields(self, known: Bundle, gone: set[str]) -> Iterator[str]:
        for (key, name), writes in self.written.items():
            if id_of(key) in gone or (key.startswith("wishes/") and id_of(key) in self.joined):
                continue
            share = known.children.get(id_of(key))
            row = (
                (share.wishes if share else {})
                if key.startswith("wishes/")
                else known.known.rows.get(key, {})
            )
            now = row.get(name)
            if now != max(writes, key=lambda each: each[:2]):
                yield f"not the newest: {key} {name}"
            elif now[:2] in self.replaced[key, name]:
                yield f"older than what it replaces: {key} {name}"

    def _wrong_lists(self, known: ClassShare, gone: set[str]) -> Iterator[str]:
        for key, row in known.rows.items():
            learner = id_of(key)
            if key.startswith("learners/") and learner not in gone:
                called = now_called(known.erased, learner)
                if called in gone or not called:
                    yield f"taken for gone: {learner}"
                elif called == learner and not is_there(row):
                    yield f"on no list: {learner}"

    def _wrong_tallies(self, known: ClassShare, gone: set[str]) -> Iterator[str]:
        for lesson, counted in self.counted.items():
            found = {key: each for key, each in known.tallies.items() if key.startswith(f"{lesson}/")}
            total, day = together(found), latest_end(class_row(known.rows, class_of(lesson)))
            chosen = Counter(choice for since, _, choice in counted if since == day)
            closed = [each for each in self.closed[lesson] if each.since == day]
            if class_of(lesson) in gone:
                is_right = not found
            elif closed:
                is_right = (
                    total in closed and total.plays == max(each.plays for each in closed) <= chosen.total()
                )
            else:
                is_right = (total.plays, {choice: times for _, choice, times in total.counts}) == (
                    chosen.total(),
                    dict(chosen),
                )
            if not is_right:
                yield f"tally of {lesson}: {total}, counted {chosen}"

    def _wrong_play(self, play: str, known: Bundle, times: int, gone: set[str]) -> Iterator[str]:
        if times > 1:
            yield f"double: {play}"
        if not gone.isdisjoint(self._lay_with(play)):
            # Who put it elsewhere, and who erased, may not have known of each other: it may be there, but once.
            return
        row = class_row(known.known.rows, self._class_of(self.begun_by[play]))
        stay = [each for each in self.plays[play] if _stays(each, latest_end(row), known_since(row))]
        finished = [each for each in self.plays[play] if each["progress"] == FINISHED]
        if not stay:
            if times:
                yield f"of an ended year: {play}"
            return
        if any(each in stay for each in finished) and not all(each in stay for each in finished):
            # Finished on two machines, in two years by their clocks: one of the two may have hidden the other.
            return
        best = max(stay, key=lambda each: (each["progress"] == FINISHED, each["counter"], each["device"]))
        lies_with = [each for each, share in known.children.items() if share.plays.get(play) == best]
        if len(lies_with) != 1 or lies_with[0] not in self._lies_with(play):
            yield f"lost: {play}"
        elif now_called(known.known.erased, lies_with[0]) != lies_with[0]:
            yield f"with an entry that is none: {play}"

    def _class_of(self, learner: str) -> str:
        return str(self.written[f"learners/{learner}", "class"][0].value)


def _stays(play: Document, end: str, since: Mapping[str, int]) -> bool:
    if not end or play["finished_on"] > end:
        return True
    return play["device"] in since and play["counter"] > since[play["device"]]
