"""Anonymous counts: one database, one document per class, lesson and band, without counter, order or mirror.

What other machines have counted lies beside it, a sum for each machine. What may be shown of all of them together grows
in the same steps as what one machine shows; so what is shown is kept too, where there are several.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from functools import partial
from typing import Any

from msgspec.structs import replace

from app.domain.band import Band
from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.merging.counts import Chosen, Counts, lesson_of, together
from app.domain.tally import Counts as Shown
from app.domain.tally import FirstChoices, Tally, add, empty
from app.storage.documents import TallyForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, move_aside, set_aside, tables_of, things
from app.storage.sealing import Tables
from app.storage.stamping import CLASSES

TABLE, BROUGHT, SHOWN = "tallies", "brought", "shown"
Kept = dict[str, dict[str, TallyForm]]
"""The three tables: what was counted here and what is shown of a lesson by `class/lesson/band`, what was brought with
the machine behind it."""


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
        group = _group(class_id, lesson, band)

        def counted(kept: Kept) -> None:
            if any(each.closed for each in kept[BROUGHT].values() if _is_of(each, group)):
                return
            before = kept[TABLE].get(group)
            tally = add(_tally(before) if before else empty(class_id, lesson, band), first_choices, step)
            since = before.since if before else self._since(class_id)
            kept[TABLE][group] = replace(self._form(tally), since=since, step=step)
            _show(kept, group)

        return self._folder.writer.submit(partial(self._change, counted))

    def of(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Tally:
        """Return what has been counted, on all machines of which this one knows."""
        group = _group(class_id, lesson, band)
        tables = tables_of(self._folder.tallies)
        # A page asks for each lesson in turn: only the documents of this one are read.
        brought = [
            each for each in tables.get(BROUGHT, {}).values() if lesson_of(str(each.get("id"))) == group
        ]
        table = SHOWN if brought else TABLE
        mine = [each for each in tables.get(table, {}).values() if each.get("id") == group]
        found = things(mine, _read)
        return _tally(found[0]) if found else empty(class_id, lesson, band)

    def close(self, class_id: ClassId, lesson: LessonId, band: Band | None = None) -> Future[None]:
        """Let a tally be as it is for good: what all machines have counted, as far as this one knows."""
        group = _group(class_id, lesson, band)

        def closed(kept: Kept) -> None:
            total = together(_counts_of(kept, group))
            tally = Tally(class_id, lesson, total.plays, _choices(total.counts), closed=True, band=band)
            since = total.since if total.plays else self._since(class_id)
            kept[BROUGHT] = {key: each for key, each in kept[BROUGHT].items() if not _is_of(each, group)}
            kept[SHOWN].pop(group, None)
            kept[TABLE][group] = replace(self._form(tally), since=since)

        return self._folder.writer.submit(partial(self._change, closed))

    def forget(self, class_id: ClassId) -> Future[None]:
        """Remove every count of a class."""

        def forgotten(kept: Kept) -> None:
            for name, forms in kept.items():
                kept[name] = {key: each for key, each in forms.items() if each.class_id != class_id}

        return self._folder.writer.submit(partial(self._change, forgotten))

    def share(self) -> dict[str, Counts]:
        """Return what each machine has counted, by `class/lesson/band/machine`. On the writer's thread."""
        kept = self._kept(tables_of(self._folder.tallies))
        mine = {f"{group}/{each.device}": _all(each) for group, each in kept[TABLE].items()}
        return {**{key: _all(each) for key, each in kept[BROUGHT].items()}, **mine}

    def absorb(self, merged: Mapping[str, Counts]) -> None:
        """Keep what all machines have counted, as it was merged. On the writer's thread; CannotSave."""
        if merged == self.share():
            return

        def taken(kept: Kept) -> None:
            mine = {f"{group}/{each.device}": group for group, each in kept[TABLE].items()}
            kept[TABLE] = {
                group: _as_merged(kept[TABLE][group], merged[key])
                for key, group in mine.items()
                if key in merged
            }
            kept[BROUGHT] = {
                key: _carried(key, key.rpartition("/")[2], each)
                for key, each in merged.items()
                if key not in mine
            }
            groups = {lesson_of(key) for key in kept[BROUGHT]}
            kept[SHOWN] = {group: each for group, each in kept[SHOWN].items() if group in groups}
            for group in groups:
                _show(kept, group)

        self._change(taken)

    def _change(self, how: Callable[[Kept], None]) -> None:
        tables = tables_of(self._folder.tallies)
        move_aside(tables, _READERS)
        kept = self._kept(tables)
        how(kept)
        for name, forms in kept.items():
            # Sorted, so that not even the order of the documents tells which lesson was played first.
            documents = [written(forms[key]) for key in sorted(forms)]
            if documents or name == TABLE:
                tables[name] = {str(row): document for row, document in enumerate(documents, start=1)}
            else:
                tables.pop(name, None)
        self._folder.tallies.storage.write(tables)

    def _kept(self, tables: Tables) -> Kept:
        """Return what is kept. What was counted here before this machine went back in time is another machine's."""
        kept = {
            name: {each.id: each for each in things(tables.get(name, {}).values(), _read)}
            for name in (TABLE, BROUGHT, SHOWN)
        }
        here = self._folder.counter.device
        for group, each in list(kept[TABLE].items()):
            if each.device != here and not each.closed:
                key = f"{group}/{each.device}"
                kept[BROUGHT][key] = _carried(key, each.device, _all(each))
                kept[SHOWN].setdefault(group, replace(each, waits=0, waiting=[]))
                del kept[TABLE][group]
        return kept

    def _form(self, tally: Tally) -> TallyForm:
        return TallyForm(
            id=_group(tally.class_id, tally.lesson, tally.band),
            class_id=tally.class_id,
            lesson=tally.lesson,
            plays=tally.plays,
            counts=_plain(tally.counts),
            closed=tally.closed,
            device=self._folder.counter.device,
            band=int(tally.band or 0),
            waits=tally.waits,
            waiting=_plain(tally.waiting),
        )

    def _since(self, class_id: ClassId) -> str:
        """Return the end of the year before, as the class has it."""
        classes = tables_of(self._folder.classroom).get(CLASSES, {}).values()
        return next((str(each.get("cleared_to", "")) for each in classes if each.get("id") == class_id), "")

    def _look_through(self) -> None:
        damaged = set_aside(self._folder.tallies, tables_of(self._folder.tallies), _READERS)
        if damaged:
            self._folder.tell(Restoration(Kind.TALLIES.value, Source.REST, damaged))


def _show(kept: Kept, group: str) -> None:
    """See what may be shown of a lesson that several machines have counted: it grows by a step or not at all."""
    if not any(_is_of(each, group) for each in kept[BROUGHT].values()):
        return
    total = together(_counts_of(kept, group))
    own = kept[TABLE].get(group)
    shown = kept[SHOWN].pop(group, None) or (replace(own, waits=0, waiting=[]) if own else None)
    if shown is not None and shown.since != total.since:
        shown = None
    if total.closed or total.plays - (shown.plays if shown else 0) >= total.step:
        shown = _carried(group, "", total)
    if shown is not None:
        kept[SHOWN][group] = shown


def _as_merged(own: TallyForm, merged: Counts) -> TallyForm:
    """Return what was counted here, unless a copy of this machine's folder has counted on."""
    return own if merged == _all(own) else _carried(own.id, own.device, merged)


def _counts_of(kept: Kept, group: str) -> dict[str, Counts]:
    """Return what each machine has counted of a lesson."""
    brought = {key: _all(each) for key, each in kept[BROUGHT].items() if _is_of(each, group)}
    own = kept[TABLE].get(group)
    return {**brought, f"{group}/{own.device}": _all(own)} if own else brought


def _all(each: TallyForm) -> Counts:
    """Return everything that was counted, what waits to be shown too."""
    parts = {
        "": Counts(each.plays, _as_chosen(each.counts)),
        "waiting": Counts(each.waits, _as_chosen(each.waiting)),
    }
    total = together(parts)
    return Counts(total.plays, total.counts, each.closed, each.since, each.step)


def _carried(key: str, device: str, counts: Counts) -> TallyForm:
    """Return how counts of another machine are kept; of a lesson's key or of one with the machine behind it."""
    class_id, lesson, *band = key.split("/")
    of_band = int(band[0]) if band and band[0].isdigit() else 0
    return TallyForm(
        id=key,
        class_id=class_id,
        lesson=lesson,
        plays=counts.plays,
        counts=list(counts.counts),
        closed=counts.closed,
        device=device,
        band=of_band,
        since=counts.since,
        step=counts.step,
    )


def _is_of(each: TallyForm, group: str) -> bool:
    return lesson_of(each.id) == group


def _group(class_id: ClassId, lesson: LessonId, band: Band | None) -> str:
    return f"{class_id}/{lesson}" if band is None else f"{class_id}/{lesson}/{int(band)}"


def _tally(form: TallyForm) -> Tally:
    return Tally(
        class_id=ClassId(form.class_id),
        lesson=LessonId(form.lesson),
        plays=form.plays,
        counts=_choices(_as_chosen(form.counts)),
        closed=form.closed,
        band=Band(form.band) if form.band else None,
        waits=form.waits,
        waiting=_choices(_as_chosen(form.waiting)),
    )


def _read(document: Any) -> TallyForm:
    form = read(document, TallyForm)
    if form.band:
        Band(form.band)
    return form


def _plain(counts: Shown) -> list[tuple[str, str, int]]:
    return [(step, str(choice), number) for step, choice, number in counts]


def _as_chosen(plain: list[tuple[str, str, int]]) -> Chosen:
    return tuple((step, choice, number) for step, choice, number in plain)


def _choices(chosen: Chosen) -> Shown:
    return tuple((step, ChoiceId(choice), number) for step, choice, number in chosen)


_READERS: dict[str, Reader] = {TABLE: _read, BROUGHT: _read, SHOWN: _read}
