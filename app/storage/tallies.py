"""Anonymous counts: one database, one document per class and lesson, without counter, order or mirror."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.tally import Tally, add, empty
from app.storage.documents import TallyForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, move_aside, set_aside, tables_of, things

TABLE = "tallies"


class StoredTallies:
    """The port `Tallies` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        folder.writer.run(self._look_through)

    def add(
        self, class_id: ClassId, lesson: LessonId, first_choices: frozenset[tuple[str, ChoiceId]]
    ) -> Future[None]:
        """Count one first play that was not skipped."""
        return self._folder.writer.submit(partial(self._count, class_id, lesson, first_choices))

    def of(self, class_id: ClassId, lesson: LessonId) -> Tally:
        """Return what has been counted."""
        kept = things(tables_of(self._folder.tallies).get(TABLE, {}).values(), _tally)
        return _of(kept, class_id, lesson)

    def forget(self, class_id: ClassId) -> Future[None]:
        """Remove every count of a class."""
        return self._folder.writer.submit(partial(self._forget, class_id))

    def _count(
        self, class_id: ClassId, lesson: LessonId, first_choices: frozenset[tuple[str, ChoiceId]]
    ) -> None:
        def counted(kept: list[Tally]) -> list[Tally]:
            before = _of(kept, class_id, lesson)
            return [*(tally for tally in kept if tally != before), add(before, first_choices)]

        self._change(counted)

    def _forget(self, class_id: ClassId) -> None:
        self._change(lambda kept: [tally for tally in kept if tally.class_id != class_id])

    def _change(self, how: Callable[[list[Tally]], list[Tally]]) -> None:
        tables = tables_of(self._folder.tallies)
        move_aside(tables, _READERS)
        changed = how(things(tables.get(TABLE, {}).values(), _tally))
        # Sorted, so that not even the order of the documents tells which lesson was played first.
        device = self._folder.counter.device
        documents = [written(_form(tally, device)) for tally in sorted(changed, key=_key)]
        tables[TABLE] = {str(row): document for row, document in enumerate(documents, start=1)}
        self._folder.tallies.storage.write(tables)

    def _look_through(self) -> None:
        damaged = set_aside(self._folder.tallies, _READERS)
        if damaged:
            self._folder.tell(Restoration(Kind.TALLIES.value, Source.REST, damaged))


def _of(tallies: list[Tally], class_id: ClassId, lesson: LessonId) -> Tally:
    for tally in tallies:
        if (tally.class_id, tally.lesson) == (class_id, lesson):
            return tally
    return empty(class_id, lesson)


def _key(tally: Tally) -> str:
    return f"{tally.class_id}/{tally.lesson}"


def _form(tally: Tally, device: str) -> TallyForm:
    counts = [(step, str(choice), number) for step, choice, number in tally.counts]
    return TallyForm(_key(tally), tally.class_id, tally.lesson, tally.plays, counts, tally.closed, device)


def _tally(document: Any) -> Tally:
    form = read(document, TallyForm)
    counts = tuple((step, ChoiceId(choice), number) for step, choice, number in form.counts)
    return Tally(ClassId(form.class_id), LessonId(form.lesson), form.plays, counts, form.closed)


_READERS: dict[str, Reader] = {TABLE: _tally}
