"""The classroom: one database, one document per class and per learner, always saved whole in one write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Future
from functools import partial
from typing import Any, TypeVar

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
    signer_form,
    signer_of,
)
from app.storage.counter import Counter, Stamp
from app.storage.documents import written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import Reader, highest_counter, move_aside, set_aside, tables_of, things

CLASSES, LEARNERS, GROUPS, DOOR, HELP = "classes", "learners", "groups", "door", "help"
OWN_SETS, ASSIGNMENTS, READY, SIGNERS = "own_sets", "assignments", "ready", "signers"

_READERS: dict[str, Reader] = {
    CLASSES: class_of,
    LEARNERS: learner_of,
    GROUPS: group_of,
    DOOR: door_of,
    HELP: help_of,
    OWN_SETS: own_set_of,
    ASSIGNMENTS: assignment_of,
    READY: ready_of,
    SIGNERS: signer_of,
}

Thing = TypeVar("Thing")


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
        move_aside(tables, _READERS)
        counter = self._folder.counter

        def kept(name: str, each: Iterable[Thing], form: Callable[[Thing, Stamp], Any]) -> None:
            documents = _stamped(each, form, tables.get(name, {}).values(), counter)
            tables[name] = {str(row): document for row, document in enumerate(documents, start=1)}

        kept(CLASSES, classroom.classes, class_form)
        kept(LEARNERS, classroom.learners, learner_form)
        kept(GROUPS, classroom.groups, group_form)
        kept(DOOR, [classroom.door], door_form)
        kept(HELP, [classroom.help], help_form)
        kept(OWN_SETS, classroom.own_sets, own_set_form)
        kept(ASSIGNMENTS, classroom.assignments, assignment_form)
        kept(SIGNERS, classroom.signers, signer_form)
        kept(READY, [classroom.ready], ready_form)
        self._folder.classroom.storage.write(tables)

    def _look_through(self) -> None:
        database = self._folder.classroom
        damaged = set_aside(database, _READERS)
        if damaged:
            self._folder.tell(Restoration(Kind.CLASSROOM.value, Source.REST, damaged))
        for name in _READERS:
            self._folder.counter.seen(highest_counter(database.table(name)))


def _stamped(
    each: Iterable[Thing],
    form: Callable[[Thing, Stamp], Any],
    earlier: Iterable[dict[str, Any]],
    counter: Counter,
) -> list[dict[str, Any]]:
    """Return the documents: what has changed gets a new stamp, the rest keeps the one it had."""
    before = {document["id"]: document for document in earlier}
    documents = []
    for thing in each:
        document = written(form(thing, Stamp("", 0)))
        kept = before.get(document["id"])
        if kept is not None:
            document = written(form(thing, Stamp(kept["device"], kept["counter"])))
        if document != kept:
            document = written(form(thing, counter.take()))
        documents.append(document)
    return documents
