"""Anonymous counts: one database, one document per class, lesson and band, without counter, order or mirror."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from typing import Any

from app.domain.band import Band
from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.tally import Counts, FirstChoices, Tally, add, empty
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
        folder.keys.when_open(lambda: folder.writer.run(self._look_through))

    def add(
        self,
        class_id: ClassId,
        lesson: LessonId,
        first_choices: FirstChoices,
        band: Band | None = None,
        step: int = 1,
    ) -> Future[None]:
        """Count one first play; with a `step` it waits until so many can be shown together."""
        return self._put(class_id, lesson, band, lambda before: add(before, first_choices, step))

    def of(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Tally:
        """Return what has been counted."""
        nothing = empty(class_id, lesson, band)
        documents = tables_of(self._folder.tallies).get(TABLE, {}).values()
        # A page asks for each lesson in turn: only the document of this one is read.
        kept = things((each for each in documents if each.get("id") == _key(nothing)), _tally)
        return kept[0] if kept else nothing

    def close(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Future[None]:
        """Let a tally be as it is for good."""
        return self._put(class_id, lesson, band, lambda before: replace(before, closed=True))

    def forget(self, class_id: ClassId) -> Future[None]:
        """Remove every count of a class."""
        return self._folder.writer.submit(partial(self._forget, class_id))

    def _put(
        self, class_id: ClassId, lesson: LessonId, band: Band | None, how: Callable[[Tally], Tally]
    ) -> Future[None]:
        def changed(kept: list[Tally]) -> list[Tally]:
            before = _of(kept, class_id, lesson, band)
            return [*(tally for tally in kept if tally != before), how(before)]

        return self._folder.writer.submit(partial(self._change, changed))

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


def _of(tallies: list[Tally], class_id: ClassId, lesson: LessonId, band: Band | None) -> Tally:
    for tally in tallies:
        if (tally.class_id, tally.lesson, tally.band) == (class_id, lesson, band):
            return tally
    return empty(class_id, lesson, band)


def _key(tally: Tally) -> str:
    name = f"{tally.class_id}/{tally.lesson}"
    return name if tally.band is None else f"{name}/{int(tally.band)}"


def _form(tally: Tally, device: str) -> TallyForm:
    return TallyForm(
        id=_key(tally),
        class_id=tally.class_id,
        lesson=tally.lesson,
        plays=tally.plays,
        counts=_plain(tally.counts),
        closed=tally.closed,
        device=device,
        band=int(tally.band or 0),
        waits=tally.waits,
        waiting=_plain(tally.waiting),
    )


def _tally(document: Any) -> Tally:
    form = read(document, TallyForm)
    return Tally(
        class_id=ClassId(form.class_id),
        lesson=LessonId(form.lesson),
        plays=form.plays,
        counts=_counts(form.counts),
        closed=form.closed,
        band=Band(form.band) if form.band else None,
        waits=form.waits,
        waiting=_counts(form.waiting),
    )


def _plain(counts: Counts) -> list[tuple[str, str, int]]:
    return [(step, str(choice), number) for step, choice, number in counts]


def _counts(plain: list[tuple[str, str, int]]) -> Counts:
    return tuple((step, ChoiceId(choice), number) for step, choice, number in plain)


_READERS: dict[str, Reader] = {TABLE: _tally}
