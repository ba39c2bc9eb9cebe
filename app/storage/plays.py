"""Each learner's plays: one small database per learner, one document per play."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from tinydb import TinyDB

from app.domain.errors import CannotSave
from app.domain.ids import LearnerId
from app.domain.merging.shares import how_far
from app.storage.copies import LEARNERS
from app.storage.documents import written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.reading import highest_counter, put, set_aside, tables_of, things

if TYPE_CHECKING:
    from app.domain.plays import Done, Play

TABLE = "plays"


class StoredPlays:
    """The port `Plays` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._ready: dict[str, TinyDB] = {}

    def of(self, learner: LearnerId) -> tuple[Play, ...]:
        """Return every play of the learner, oldest first."""
        # Only the first look at a learner waits for the writer; later ones never do.
        database = self._ready.get(learner)
        # Its default table is always empty, and an empty TinyDB counts as false.
        if database is None:
            database = self._folder.writer.run(partial(self.database, learner))
        from app.storage.play_forms import read_play

        found = things(tables_of(database).get(TABLE, {}).values(), partial(read_play, learner))
        return tuple(play for _, play in sorted(found, key=lambda each: each[0]))

    def done(self, learner: LearnerId) -> tuple[Done, ...]:
        """Return what reports may know of them; a database that is not open is only looked at, if it is whole."""
        from app.storage.glance import glance

        found = self._folder.look(learner, glance)
        if found is not None:
            return found
        from app.domain.plays import done

        return done(self.of(learner))

    def save(self, play: Play) -> Future[None]:
        """Put the play in the place of its earlier self, or add it."""
        return self._folder.writer.submit(partial(self._put, play))

    def settle(self) -> None:
        """Have the mirror catch up: a lesson has ended."""
        self._folder.mirror_now()

    def forget(self, learner: LearnerId) -> Future[None]:
        """Remove everything that is kept of a learner."""
        return self._folder.writer.submit(partial(self.forget_now, learner))

    def unite(self, learner: LearnerId, other: LearnerId) -> Future[None]:
        """Take over the plays of another entry of the same child."""
        return self._folder.writer.submit(partial(self.unite_now, learner, other))

    def unite_now(self, learner: LearnerId, other: LearnerId) -> None:
        """Copy what is not there yet, or went less far there. Cut short, it is done again. On the writer's thread."""
        table = self.database(learner).table(TABLE)
        own = {each["id"]: dict(each) for each in table.all()}
        theirs = [dict(each) for each in self.database(other).table(TABLE).all()]
        for document in theirs:
            if document["id"] in own and how_far(document) > how_far(own[document["id"]]):
                put(table, document["id"], document)
        missing = [document for document in theirs if document["id"] not in own]
        if missing:
            table.insert_multiple(missing)

    def forget_now(self, learner: LearnerId) -> None:
        """Remove everything that is kept of a learner. On the writer's thread; CannotSave."""
        self._ready.pop(learner, None)
        try:
            self._folder.forget_learner(learner)
        except OSError as error:
            raise CannotSave from error

    def _put(self, play: Play) -> None:
        from app.storage.play_forms import form_of

        table = self.database(play.learner).table(TABLE)
        put(table, play.id, written(form_of(play, self._folder.counter.take())), keeping=("begun",))

    def is_open(self, learner: LearnerId) -> bool:
        """Tell whether a learner was looked at since the start. On the writer's thread."""
        return learner in self._ready

    def database(self, learner: LearnerId) -> TinyDB:
        """Return the learner's database, looked through when it is first opened. On the writer's thread."""
        from app.storage.play_forms import read_play

        if learner not in self._ready:
            database = self._folder.learner(learner)
            tables = tables_of(database)
            damaged = set_aside(database, tables, {TABLE: partial(read_play, learner)})
            if damaged:
                self._folder.tell(Restoration(f"{LEARNERS}/{learner}", Source.REST, damaged))
            self._folder.counter.seen(highest_counter(tables.get(TABLE, {}).values()))
            self._ready[learner] = database
        return self._ready[learner]
