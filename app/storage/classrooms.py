"""The classroom: one database, one document per class and per learner, always saved whole in one write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import partial
from typing import Any

from app.domain.classroom import Classroom, HelpList, Readiness, TeacherDoor
from app.domain.errors import CannotSave
from app.storage.assignment_forms import (
    assignment_form,
    assignment_of,
    own_set_form,
    own_set_of,
    ready_form,
    ready_of,
)
from app.storage.classroom_forms import (
    class_form,
    class_of,
    door_form,
    door_of,
    group_form,
    group_of,
    help_form,
    help_of,
    learner_form,
    learner_of,
    pack_form,
    pack_of,
    signer_form,
    signer_of,
)
from app.storage.counter import Stamp
from app.storage.documents import ErasedForm, MachineForm, MoveForm, RemovedForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, move_aside, set_aside, tables_of, things
from app.storage.removed import ERASED, REMOVED, note_removed
from app.storage.sealing import Tables
from app.storage.stamping import (
    ASSIGNMENTS,
    CLASSES,
    DOOR,
    GROUPS,
    HELP,
    LEARNERS,
    MACHINES,
    MOVES,
    OWN_SETS,
    PACKS,
    READY,
    SIGNERS,
    highest_stamp,
    stamped,
)

READERS: dict[str, Reader] = {
    CLASSES: class_of,
    LEARNERS: learner_of,
    GROUPS: group_of,
    DOOR: door_of,
    HELP: help_of,
    OWN_SETS: own_set_of,
    ASSIGNMENTS: assignment_of,
    READY: ready_of,
    SIGNERS: signer_of,
    PACKS: pack_of,
    MOVES: partial(read, kind=MoveForm),
    MACHINES: partial(read, kind=MachineForm),
    REMOVED: partial(read, kind=RemovedForm),
    ERASED: partial(read, kind=ErasedForm),
}


class StoredClassrooms:
    """The port `Classrooms` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        folder.keys.when_open(lambda: folder.writer.run(self._look_through))

    def load(self) -> Classroom:
        """Return the classroom as it was last saved; empty on a new machine."""
        tables = tables_of(self._folder.classroom)
        doors = things(tables.get(DOOR, {}).values(), door_of)
        lists = things(tables.get(HELP, {}).values(), help_of)
        ready = things(tables.get(READY, {}).values(), ready_of)
        return Classroom(
            classes=tuple(things(tables.get(CLASSES, {}).values(), class_of)),
            learners=tuple(things(tables.get(LEARNERS, {}).values(), learner_of)),
            groups=tuple(things(tables.get(GROUPS, {}).values(), group_of)),
            door=doors[0] if doors else TeacherDoor(),
            help=lists[0] if lists else HelpList(),
            own_sets=tuple(things(tables.get(OWN_SETS, {}).values(), own_set_of)),
            assignments=tuple(things(tables.get(ASSIGNMENTS, {}).values(), assignment_of)),
            signers=tuple(things(tables.get(SIGNERS, {}).values(), signer_of)),
            packs=tuple(things(tables.get(PACKS, {}).values(), pack_of)),
            ready=ready[0] if ready else Readiness(),
        )

    def save(self, classroom: Classroom) -> Future[None]:
        """Keep the classroom whole."""
        return self._folder.writer.submit(partial(self._put, classroom))

    def forget_earlier(self) -> Future[None]:
        """Remove every earlier state, in slots, mirror, damaged bytes and earlier formats."""
        return self._folder.writer.submit(self._forget_earlier)

    def _forget_earlier(self) -> None:
        try:
            self._folder.forget_earlier_classrooms()
        except OSError as error:
            raise CannotSave from error

    def _put(self, classroom: Classroom) -> None:
        tables = tables_of(self._folder.classroom)
        move_aside(tables, READERS)
        before = {name: list(tables.get(name, {}).values()) for name in _FORMS}
        for name, (things_of, form) in _FORMS.items():
            kept = {each["id"]: each for each in before[name]}
            documents = [written(form(each, _UNSTAMPED)) for each in things_of(classroom)]
            kept = {**{each["id"]: each for each in _NOTHING.get(name, ())}, **kept}
            whole = [stamped(name, each, kept.get(each["id"]), self._folder.counter) for each in documents]
            tables[name] = {str(row): each for row, each in enumerate(whole, start=1)}
        note_removed(tables, before, self._folder.counter)
        self._folder.classroom.storage.write(tables)

    def _look_through(self) -> None:
        database = self._folder.classroom
        tables = tables_of(database)
        damaged = set_aside(database, tables, READERS)
        if damaged:
            self._folder.tell(Restoration(Kind.CLASSROOM.value, Source.REST, damaged))
        self._folder.counter.seen(highest_in(tables))


def highest_in(tables: Tables) -> int:
    """Return the highest counter that stands anywhere in the classroom."""
    documents = (each for name in READERS for each in tables.get(name, {}).values())
    removed = (field[0] for each in tables.get(REMOVED, {}).values() for field in each["fields"].values())
    return max(highest_stamp(documents), max(removed, default=0))


_UNSTAMPED = Stamp("", 0)
_FORMS: dict[str, tuple[Callable[[Classroom], Iterable[Any]], Callable[[Any, Stamp], Any]]] = {
    CLASSES: (lambda room: room.classes, class_form),
    LEARNERS: (lambda room: room.learners, learner_form),
    GROUPS: (lambda room: room.groups, group_form),
    DOOR: (lambda room: [room.door], door_form),
    HELP: (lambda room: [room.help], help_form),
    OWN_SETS: (lambda room: room.own_sets, own_set_form),
    ASSIGNMENTS: (lambda room: room.assignments, assignment_form),
    READY: (lambda room: [room.ready], ready_form),
    SIGNERS: (lambda room: room.signers, signer_form),
    PACKS: (lambda room: room.packs, pack_form),
}
"""What of a classroom lies in which table, and the form of it."""
_NOTHING = {
    name: [written(_FORMS[name][1](each, _UNSTAMPED)) for each in _FORMS[name][0](Classroom())]
    for name in (DOOR, HELP, READY)
}
"""What there is one of, before anybody wrote it: it has no stamp, so that it never counts against another machine's."""
