"""What is known of one child, between the child's database and what machines tell. All on the writer's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import msgspec
from tinydb import where
from tinydb.table import Table

from app.domain.band import Band
from app.domain.errors import KeysLost
from app.domain.ids import LearnerId
from app.domain.merging.shares import FINISHED, LearnerShare, merged_learner, without_ended
from app.domain.merging.stamped import Row, Stamped
from app.domain.plays import Progress
from app.domain.share_errors import ShareOdd
from app.services.share_ports import Brought
from app.storage.classroom_shares import Facts, facts_of
from app.storage.documents import PlayForm, SettingForm, read, written
from app.storage.files import DataFolder
from app.storage.glance import whole_tables
from app.storage.key_making import make_keys
from app.storage.migrations import new_tables
from app.storage.places import Kind
from app.storage.plays import TABLE, StoredPlays
from app.storage.reading import highest_counter, tables_of, things
from app.storage.sealing import Tables
from app.storage.settings import TABLE as WISHES
from app.storage.slots import Slots

Document = dict[str, Any]


class LearnerShares:
    """Reads and merges the databases of children."""

    def __init__(self, folder: DataFolder, plays: StoredPlays) -> None:
        self._folder = folder
        self._plays = plays
        self._known: tuple[int, Facts] | None = None

    def share(self, learner: LearnerId) -> LearnerShare:
        """Return what is known here of a child, nothing where no key opens it."""
        return self._own(learner) or LearnerShare(learner)

    def _own(self, learner: LearnerId) -> LearnerShare | None:
        """Return what is known here of a child, None where no key opens it: the others go round all the same."""
        tables = self._folder.look(learner, whole_tables)
        if tables is None or not _is_readable(tables.get(TABLE, {}).values()):
            try:
                tables = tables_of(self._plays.database(learner))
            except KeysLost:
                return None
        wishes = {
            each["id"]: Stamped(each["counter"], each["device"], each["value"])
            for each in tables.get(WISHES, {}).values()
        }
        return LearnerShare(learner, {each["id"]: each for each in tables.get(TABLE, {}).values()}, wishes)

    def take(self, shares: Iterable[LearnerShare]) -> Brought:
        """Merge what others know into what is known here, and return what came of it; CannotSave, ShareOdd."""
        plays, changed = 0, set[LearnerId]()
        for share in shares:
            learner = LearnerId(share.learner)
            own = self._own(learner)
            if own is None:
                continue
            row = self._facts().classes.get(learner, {})
            left = merged_learner(without_ended(own, row), without_ended(share, row))
            mine, others = self._parted(learner, left)
            self.take(others)
            if not own.plays.keys() <= left.plays.keys():
                self._write_anew(learner, mine)
            elif mine != own:
                self._write(learner, own, mine)
            if mine != own:
                changed.add(learner)
            plays += sum(1 for each in mine.plays if _is_finished(mine, each) and not _is_finished(own, each))
        return Brought(plays, frozenset(changed))

    def clear(self, learner: LearnerId, day: str) -> None:
        """Delete what was finished up to a day, and what is open; CannotSave, OSError."""
        own = self.share(learner)
        kept = {each: play for each, play in own.plays.items() if play["finished_on"] > day}
        if kept != own.plays:
            self._write_anew(learner, replace(own, plays=kept))

    def _parted(self, learner: LearnerId, share: LearnerShare) -> tuple[LearnerShare, list[LearnerShare]]:
        """Return what is the child's, and what a teacher gave to others who are here; plays of nobody are dropped."""
        facts = self._facts()
        others: dict[str, dict[str, Any]] = {}
        mine = {}
        for each, play in share.plays.items():
            owner = facts.entries.get(facts.moves[each], "") if each in facts.moves else learner
            if owner == learner:
                mine[each] = play
            else:
                others.setdefault(owner, {})[each] = play
        theirs = [LearnerShare(other, plays) for other, plays in others.items() if other in facts.classes]
        return replace(share, plays=mine), theirs

    def _facts(self) -> Facts:
        """Return what rules whose plays stay where; read anew only when the classroom has changed."""
        storage = self._folder.classroom.storage
        generation = storage.generation if isinstance(storage, Slots) else 0
        if self._known is None or self._known[0] != generation:
            self._known = generation, facts_of(tables_of(self._folder.classroom))
        return self._known[1]

    def _write_anew(self, learner: LearnerId, share: LearnerShare) -> None:
        """Remove every state of a child's database before this one: what was deleted is then nowhere."""
        self._plays.forget_now(learner)
        if share.plays or share.wishes:
            self._write(learner, LearnerShare(learner), share)

    def _write(self, learner: LearnerId, own: LearnerShare, share: LearnerShare) -> None:
        if not _is_readable(share.plays.values()):
            raise ShareOdd
        wishes = _settings(share.wishes)
        if len(things(wishes.values(), partial(read, kind=SettingForm))) < len(wishes):
            raise ShareOdd
        place = self._folder.copies.learner_place(learner)
        if place.name not in self._folder.keys.ring.keys:
            here = map(self._folder.copies.learner_place, self._facts().classes)
            make_keys(self._folder.keys, [each.name for each in (place, *here)])
        self._folder.counter.seen(highest_counter([*share.plays.values(), *wishes.values()]))
        if not (self._plays.is_open(learner) or self._folder.copies.holds(learner)):
            # Nothing is kept of the child yet, so nobody counts its documents: everything is one write.
            self._folder.learner(learner).storage.write(_tables_of(share, wishes))
            self._folder.put_away(learner)
            return
        database = self._plays.database(learner)
        _put(database.table(TABLE), own.plays, {each: dict(play) for each, play in share.plays.items()})
        _put(database.table(WISHES), _settings(own.wishes), wishes)


def _tables_of(share: LearnerShare, wishes: Mapping[str, Document]) -> Tables:
    return {
        **new_tables(Kind.LEARNER),
        TABLE: {str(row): dict(play) for row, play in enumerate(share.plays.values(), start=1)},
        WISHES: {str(row): wish for row, wish in enumerate(wishes.values(), start=1)},
    }


def _is_readable(plays: Iterable[Any]) -> bool:
    """Tell whether plays can be read; what was done in them is looked at when they are played on."""
    try:
        for form in msgspec.convert(list(plays), list[PlayForm]):
            Band(form.band)
            Progress(form.progress)
    except ValueError:
        return False
    return True


def _put(table: Table, before: Mapping[str, Any], now: Mapping[str, Document]) -> None:
    """Write what is new, other, or no longer there: one write for each of these."""
    changed = {each for each in now if each in before and now[each] != before[each]}

    def replaced(document: Any) -> None:
        new = now[document["id"]]
        document.clear()
        document.update(new)

    if changed:
        table.update(replaced, where("id").one_of(sorted(changed)))
    gone = sorted(each for each in before if each not in now)
    if gone:
        table.remove(where("id").one_of(gone))
    added = [now[each] for each in now if each not in before]
    if added:
        table.insert_multiple(added)


def _settings(wishes: Row) -> dict[str, Document]:
    return {
        each: written(SettingForm(each, field.value, field.device, field.counter))
        for each, field in wishes.items()
    }


def _is_finished(share: LearnerShare, play: str) -> bool:
    return play in share.plays and share.plays[play]["progress"] == FINISHED
