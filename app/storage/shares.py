"""What this machine tells others of its class, and what it takes in from them.

Everything here is done on the writer's thread, so that no answer that a child gives meanwhile is lost between reading
and writing. Whoever is gone for good is removed before the list says so: what is cut short is done again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from functools import cached_property, partial, reduce
from typing import TYPE_CHECKING, TypeVar

import msgspec

from app.domain.errors import CannotRemove, CannotSave
from app.domain.ids import DeviceId, LearnerId, PlayId
from app.domain.merging.met import STOPS, met_since
from app.domain.merging.shares import ClassShare, LearnerShare, id_of, is_gone, merged_class
from app.domain.merging.stamped import Row, is_there
from app.domain.share_errors import ShareOdd
from app.services.share_ports import Brought, Known, Met, Offer
from app.storage.classroom_forms import ONLY
from app.storage.classroom_shares import (
    cleared_days,
    demo_classes,
    entries_of,
    packs_off,
    put_rows,
    rows_of,
)
from app.storage.classrooms import READERS, highest_in
from app.storage.documents import MachineForm, MoveForm, written
from app.storage.files import DataFolder
from app.storage.places import Kind
from app.storage.plays import StoredPlays
from app.storage.reading import move_aside, tables_of
from app.storage.removed import erased_ids
from app.storage.sealing import Tables
from app.storage.stamping import (
    CLASSES,
    DOOR,
    HELP,
    LEARNERS,
    MACHINES,
    MOVES,
    READY,
    has_heard,
    heard,
    stamped,
)
from app.storage.tallies import StoredTallies
from app.storage.ways import put_ways, ways_of

if TYPE_CHECKING:
    from app.storage.learner_shares import LearnerShares

Share = TypeVar("Share")
HIGHEST = 2**53
"""A counter beyond this is none: JSON has no larger whole numbers that every reader reads alike."""


class StoredShares:
    """The ports `Shares`, `Machines`, `Moves` and `Adopting` on the disk."""

    def __init__(self, folder: DataFolder, plays: StoredPlays, tallies: StoredTallies) -> None:
        self._folder = folder
        self._plays = plays
        self._tallies = tallies

    @cached_property
    def _learners(self) -> LearnerShares:
        # Loaded when children are asked for, and not at the start: plays bring the whole player along.
        from app.storage.learner_shares import LearnerShares

        return LearnerShares(self._folder, self._plays)

    @property
    def device(self) -> DeviceId:
        """This machine."""
        return self._folder.counter.device

    def of_classes(self) -> bytes:
        """Return what this machine knows of the classes."""
        return _encoded(self._folder.writer.run(self._share))

    def take_classes(self, shares: Iterable[bytes]) -> None:
        """Take in what others know of the classes; ShareOdd, CannotSave, CannotRemove."""
        read = [_decoded(each, ClassShare) for each in shares]
        self._folder.writer.run(partial(self._take, read))

    def known(self) -> Known:
        """Return whose shares there can be."""
        tables = tables_of(self._folder.classroom)
        demo, erased = demo_classes(tables), erased_ids(tables)
        here = [each["id"] for each in tables.get(LEARNERS, {}).values() if each["class_id"] not in demo]
        demo_learners = {each["id"] for each in tables.get(LEARNERS, {}).values() if each["class_id"] in demo}
        entries = {each: into for each, into in entries_of(tables).items() if each not in demo_learners}
        return Known(
            tuple(LearnerId(each) for each in here),
            {each: LearnerId(into) for each, into in entries.items()},
            frozenset(each for each in erased if is_gone(erased, each)),
            packs_off(tables),
        )

    def of_learners(self, learners: Iterable[LearnerId]) -> tuple[bytes, ...]:
        """Return what this machine knows of some children."""
        asked = tuple(learners)
        known = self._folder.writer.run(lambda: [self._learners.share(each) for each in asked])
        return tuple(map(_encoded, known))

    def take_learners(self, shares: Iterable[tuple[LearnerId, bytes]]) -> Brought:
        """Take in what others know of some children, and return what came of it; ShareOdd, CannotSave."""
        read = [replace(_decoded(each, LearnerShare), learner=learner) for learner, each in shares]
        # One job: the mirror, which comes between jobs, copies each child once and not after each file.
        return self._folder.writer.run(partial(self._take_learners, read))

    def stop(self, today: str) -> int:
        """Note that this machine meets the others on this day; return its counter. CannotSave."""
        return self._folder.writer.run(partial(self._stop, today))

    def met(self) -> Met:
        """Return how many machines have met this one since its last round."""
        tables = tables_of(self._folder.classroom)
        machines = {each["id"]: each for each in tables.get(MACHINES, {}).values()}
        own = machines.get(self.device)
        rows = {
            key.partition("/")[2]: row for key, row in rows_of(tables).items() if key.startswith(MACHINES)
        }
        if own is None:
            return Met(0, len(rows), "")
        return Met(met_since(rows, own["before"]), len(rows), own["stopped_on"])

    def look(self, share: bytes) -> Offer:
        """Return what a share of classes offers; ShareOdd."""
        rows = _decoded(share, ClassShare).rows
        return _offered({key: row for key, row in rows.items() if is_there(row)})

    def adopt(self, class_key: bytes, share: bytes) -> None:
        """Take the key and everything of the classes; ShareOdd, CannotSave."""
        read = _decoded(share, ClassShare)
        self.look(share)
        self._folder.writer.run(partial(self._adopt, class_key, read))

    def move(self, play: PlayId, learner: LearnerId, to: LearnerId) -> Future[None]:
        """Give a play of one learner to another one, here and on every machine; CannotSave."""
        return self._folder.writer.submit(partial(self._move, play, learner, to))

    def _adopt(self, class_key: bytes, share: ClassShare) -> None:
        try:
            self._folder.keys.adopt(class_key)
            self._folder.copies.leave_one(Kind.KEYS)
            self._folder.generation_keeper.generations.renew()
        except OSError as error:
            raise CannotSave from error
        tables = tables_of(self._folder.classroom)
        # Stamps of here may be later ones; what the others have counts all the same.
        for name in (DOOR, HELP, READY):
            tables.pop(name, None)
        self._folder.classroom.storage.write(tables)
        self._take([share])

    def _move(self, play: PlayId, learner: LearnerId, to: LearnerId) -> None:
        tables = tables_of(self._folder.classroom)
        moves = {each["id"]: each for each in tables.get(MOVES, {}).values()}
        moves[play] = stamped(
            MOVES, written(MoveForm(play, to, "", 0)), moves.get(play), self._folder.counter
        )
        tables[MOVES] = {str(row): each for row, each in enumerate(moves.values(), start=1)}
        self._folder.classroom.storage.write(tables)
        # The play follows what was noted, as it does on every other machine.
        self._learners.take([LearnerShare(learner)])

    def _share(self) -> ClassShare:
        tables = tables_of(self._folder.classroom)
        demo = demo_classes(tables)
        rows = {**rows_of(tables), **ways_of(self._folder.keys.ring)}
        tallies = {
            key: each for key, each in self._tallies.share().items() if key.partition("/")[0] not in demo
        }
        return merged_class(ClassShare(rows, erased_ids(tables), tallies), ClassShare())

    def _take_learners(self, shares: list[LearnerShare]) -> Brought:
        try:
            with self._folder.disk.gathered():
                return self._learners.take(shares)
        except OSError as error:
            raise CannotSave from error

    def _take(self, shares: list[ClassShare]) -> None:
        own = self._share()
        merged = reduce(merged_class, shares, own)
        classes = tables_of(self._folder.classroom).get(CLASSES, {}).values()
        if merged == own and all(has_heard(each, self.device) for each in classes):
            self._sweep()
            return
        tables = tables_of(self._folder.classroom)
        move_aside(tables, READERS)
        before = tables_of(self._folder.classroom)
        put_rows(tables, merged)
        _expect_readable(tables)
        self._folder.counter.seen(highest_in(tables))
        self._remove_gone(tables)
        self._clear_ended(before, tables)
        self._folder.classroom.storage.write(tables)
        self._tallies.absorb(merged.tallies)
        put_ways(self._folder, merged.rows)
        self._sweep()
        if _names(before) - _names(tables):
            self._all_done(self._folder.forget_earlier_classrooms)

    def _remove_gone(self, tables: Tables) -> None:
        """Remove whatever is kept of those who are gone for good, before the list says so."""
        erased = erased_ids(tables)
        for each in self._folder.copies.learner_ids():
            if is_gone(erased, each):
                self._all_done(partial(self._plays.forget_now, LearnerId(each)))

    def _clear_ended(self, before: Tables, tables: Tables) -> None:
        """Delete the answers of a year that has ended elsewhere, and say that this machine has done so too."""
        earlier = cleared_days(before)
        for row, each in tables[CLASSES].items():
            if each["cleared_to"] > earlier.get(each["id"], each["cleared_to"]):
                for learner in tables[LEARNERS].values():
                    if learner["class_id"] == each["id"]:
                        self._all_done(
                            partial(self._learners.clear, LearnerId(learner["id"]), each["cleared_to"])
                        )
            if not has_heard(each, self.device):
                tables[CLASSES][row] = heard(each, self._folder.counter.take())

    def _sweep(self) -> None:
        """Give plays of an entry that became a part of a child to that child, wherever they still lie by themselves."""
        known = self.known()
        for each in self._folder.copies.learner_ids():
            into = known.entries.get(each, LearnerId(each))
            if into != each and into in known.here and each not in _joined(tables_of(self._folder.classroom)):
                self._plays.unite_now(into, LearnerId(each))
                self._all_done(partial(self._plays.forget_now, LearnerId(each)))

    def _stop(self, today: str) -> int:
        tables = tables_of(self._folder.classroom)
        machines = {each["id"]: each for each in tables.get(MACHINES, {}).values()}
        own = machines.get(self.device)
        before = own["stamps"].get(STOPS, (own["counter"], ""))[0] if own else 0
        form = MachineForm(self.device, today, own["stops"] + 1 if own else 1, before, "", 0)
        machines[self.device] = stamped(MACHINES, written(form), own, self._folder.counter)
        tables[MACHINES] = {str(row): each for row, each in enumerate(machines.values(), start=1)}
        self._folder.classroom.storage.write(tables)
        return self._folder.counter.take().counter

    def _all_done(self, job: Callable[[], None]) -> None:
        try:
            job()
        except OSError as error:
            raise CannotRemove from error


def _offered(there: Mapping[str, Row]) -> Offer:
    try:
        classes = {
            id_of(key): str(row["name"].value) for key, row in there.items() if key.startswith(f"{CLASSES}/")
        }
        pin = str(there[f"{DOOR}/{ONLY}"]["pin"].value)
    except KeyError as error:
        raise ShareOdd from error
    learners = sum(1 for key in there if key.startswith(f"{LEARNERS}/"))
    return Offer(pin, tuple(sorted(classes.values())), learners, frozenset(classes))


def _encoded(share: ClassShare | LearnerShare) -> bytes:
    return msgspec.json.encode(share, order="sorted")


def _decoded(raw: bytes, kind: type[Share]) -> Share:
    try:
        return msgspec.json.decode(raw, type=kind)
    except msgspec.DecodeError as error:
        raise ShareOdd from error


def _expect_readable(tables: Tables) -> None:
    """See that everything that came can be read by the forms of today; ShareOdd."""
    if move_aside(tables, READERS) or highest_in(tables) > HIGHEST:
        raise ShareOdd


def _names(tables: Tables) -> set[str]:
    return {each["id"] for name in (CLASSES, LEARNERS) for each in tables.get(name, {}).values()}


def _joined(tables: Tables) -> set[str]:
    return {other for each in tables.get(LEARNERS, {}).values() for other in each["joined"]}
