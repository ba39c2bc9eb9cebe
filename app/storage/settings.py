"""Small settings of this machine: one document per key."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial
from typing import Any

from app.storage.documents import SettingForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, highest_counter, put, set_aside, things

TABLE = "settings"


class StoredSettings:
    """The port `Settings` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        self._table = folder.settings.table(TABLE)
        folder.writer.run(self._look_through)

    def get(self, key: str) -> str:
        """Return the value, "" when it was never set."""
        values = dict(things(self._table.all(), _setting))
        return values.get(key, "")

    def put(self, key: str, value: str) -> Future[None]:
        """Keep the value."""
        return self._folder.writer.submit(partial(self._put, key, value))

    def _put(self, key: str, value: str) -> None:
        if self.get(key) != value:
            stamp = self._folder.counter.take()
            put(self._table, key, written(SettingForm(key, value, stamp.device, stamp.counter)))

    def _look_through(self) -> None:
        damaged = set_aside(self._folder.settings, _READERS)
        if damaged:
            self._folder.tell(Restoration(Kind.SETTINGS.value, Source.REST, damaged))
        self._folder.counter.seen(highest_counter(self._table))


def _setting(document: Any) -> tuple[str, str]:
    form = read(document, SettingForm)
    return form.id, form.value


_READERS: dict[str, Reader] = {TABLE: _setting}
