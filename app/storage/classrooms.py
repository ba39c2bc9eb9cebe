"""The classroom: one database, one document per class and per learner, always saved whole in one write."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial
from typing import Any

from app.domain.classroom import Avatar, Classroom, HelpList, HelpNumber, Learner, SchoolClass, TeacherDoor
from app.domain.ids import ClassId, LearnerId, LessonId, SetId
from app.domain.lesson import Band
from app.storage.counter import Counter, Stamp
from app.storage.documents import ClassForm, DoorForm, HelpForm, LearnerForm, read, written
from app.storage.files import DataFolder
from app.storage.opening import Restoration, Source
from app.storage.places import Kind
from app.storage.reading import highest_counter, set_aside, tables_of, things

CLASSES, LEARNERS, DOOR, HELP = "classes", "learners", "door", "help"
_ONLY = "only"
_STAMP = {"device", "counter"}


class StoredClassrooms:
    """The port `Classrooms` on the disk."""

    def __init__(self, folder: DataFolder) -> None:
        self._folder = folder
        folder.writer.run(self._look_through)

    def load(self) -> Classroom:
        """Return the classroom as it was last saved; empty on a new machine."""
        tables = tables_of(self._folder.classroom)
        doors = things(tables.get(DOOR, {}).values(), _door)
        lists = things(tables.get(HELP, {}).values(), _help)
        return Classroom(
            tuple(things(tables.get(CLASSES, {}).values(), _class)),
            tuple(things(tables.get(LEARNERS, {}).values(), _learner)),
            doors[0] if doors else TeacherDoor(),
            lists[0] if lists else HelpList(),
        )

    def save(self, classroom: Classroom) -> Future[None]:
        """Keep the classroom whole."""
        return self._folder.writer.submit(partial(self._put, classroom))

    def _put(self, classroom: Classroom) -> None:
        tables = tables_of(self._folder.classroom)
        wanted = {
            CLASSES: [_class_document(each) for each in classroom.classes],
            LEARNERS: [_learner_document(each) for each in classroom.learners],
            DOOR: [_door_document(classroom.door)],
            HELP: [_help_document(classroom.help)],
        }
        for name, documents in wanted.items():
            earlier = tables.get(name, {}).values()
            stamped = _stamped(documents, earlier, self._folder.counter)
            tables[name] = {str(row): document for row, document in enumerate(stamped, start=1)}
        self._folder.classroom.storage.write(tables)

    def _look_through(self) -> None:
        database = self._folder.classroom
        readers = {CLASSES: _class, LEARNERS: _learner, DOOR: _door, HELP: _help}
        damaged = set_aside(database, readers)
        if damaged:
            self._folder.tell(Restoration(Kind.CLASSROOM.value, Source.NOTHING, damaged))
        for name in readers:
            self._folder.counter.seen(highest_counter(database.table(name)))


_UNSTAMPED = Stamp("", 0)


def _stamped(documents: list[dict[str, Any]], earlier: Iterable[Any], counter: Counter) -> list[dict[str, Any]]:
    """Return the documents, those that have changed with a new stamp, the others with the stamp they had."""
    stamps = {document["id"]: document for document in earlier}
    stamped = []
    for document in documents:
        before = stamps.get(document["id"])
        if before is None or any(before[name] != document[name] for name in document.keys() - _STAMP):
            stamp = counter.take()
            before = {"device": stamp.device, "counter": stamp.counter}
        stamped.append({**document, **{name: before[name] for name in _STAMP}})
    return stamped


def _class_document(each: SchoolClass) -> dict[str, Any]:
    opened = list(each.opened)
    form = ClassForm(
        each.id, each.name, int(each.band), each.assigned, opened, each.opened_on, each.demo,
        _UNSTAMPED.device, _UNSTAMPED.counter,
    )  # fmt: skip
    return written(form)
