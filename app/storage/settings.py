"""Small settings: those of this machine, and each learner's own. One document per key."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any

from tinydb import TinyDB

from app.domain.ids import LearnerId
from app.storage.copies import LEARNERS
from app.storage.documents import SettingForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, highest_counter, put, set_aside, tables_of, things

TABLE = "settings"


class StoredSettings:
    """The port `Settings` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        folder.writer.run(lambda: _look_through(folder, folder.settings, Kind.SETTINGS.value))

    def get(self, key: str) -> str:
        """Return the value, "" when it was never set."""
        return _values(self._folder.settings).get(key, "")

    def put(self, key: str, value: str) -> Future[None]:
        """Keep the value."""
        return self._folder.writer.submit(partial(_put, self._folder, self._folder.settings, key, value))


class StoredOwnSettings:
    """The port `OwnSettings` on the disk: a table in each learner's database."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._ready: dict[str, TinyDB] = {}

    def of(self, learner: LearnerId) -> Mapping[str, str]:
        """Return all settings of the learner by their keys."""
        # Only the first look at a learner waits for the writer; later ones never do.
        database = self._ready.get(learner)
        # Its default table is always empty, and an empty TinyDB counts as false.
        if database is None or not self._folder.is_current(learner, database):
            database = self._folder.writer.run(partial(self._database, learner))
        return _values(database)

    def put(self, learner: LearnerId, key: str, value: str) -> Future[None]:
        """Keep the value."""
        return self._folder.writer.submit(lambda: _put(self._folder, self._database(learner), key, value))

    def _database(self, learner: LearnerId) -> TinyDB:
        """Return the learner's database, looked through when it is first opened. On the writer's thread."""
        database = self._ready.get(learner)
        if database is None or not self._folder.is_current(learner, database):
            # Where everything of a learner was removed, what was open before would bring it back.
            database = self._folder.learner(learner)
            _look_through(self._folder, database, f"{LEARNERS}/{learner}")
            self._ready[learner] = database
        return database


def _values(database: TinyDB) -> dict[str, str]:
    return dict(things(tables_of(database).get(TABLE, {}).values(), _setting))


def _put(folder: DataFolder, database: TinyDB, key: str, value: str) -> None:
    if _values(database).get(key, "") != value:
        stamp = folder.counter.take()
        put(database.table(TABLE), key, written(SettingForm(key, value, stamp.device, stamp.counter)))


def _look_through(folder: DataFolder, database: TinyDB, name: str) -> None:
    tables = tables_of(database)
    damaged = set_aside(database, tables, _READERS)
    if damaged:
        folder.tell(Restoration(name, Source.REST, damaged))
    folder.counter.seen(highest_counter(tables.get(TABLE, {}).values()))


def _setting(document: Any) -> tuple[str, str]:
    form = read(document, SettingForm)
    return form.id, form.value


_READERS: dict[str, Reader] = {TABLE: _setting}
