"""The classroom comes back whole, costs one write, and holds nothing but what is allowed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.domain.assignments import Assignment, OwnSet, Whom
from app.domain.band import Band
from app.domain.classroom import (
    Avatar,
    Classroom,
    Group,
    HelpList,
    HelpNumber,
    Learner,
    Readiness,
    SchoolClass,
    TeacherDoor,
    with_learner,
)
from app.domain.ids import AssignmentId, ClassId, GroupId, LearnerId, LessonId, SetId
from app.domain.noted_packs import NotedPack
from app.domain.signers import Signer
from app.storage.classroom_forms import help_of
from app.storage.classrooms import StoredClassrooms
from app.storage.disk import RealDisk
from app.storage.reading import tables_of
from tests.storage.disks import FaultyDisk, no_fault
from tests.storage.folders import LEARNER, OTHER, open_folder

CLASS = ClassId("0c" * 16)


def learner(number: int, learner_id: LearnerId = LEARNER) -> Learner:
    """Return a learner."""
    avatar = Avatar(number, number % 6, mirrored=bool(number % 2))
    password = ("mango", "kite", "fish")
    made = Learner(learner_id, CLASS, f"Dewi {number}", avatar, password, number % 5)
    return replace(made, database_id="0f" * 16, username=f"dewi_{number}")


CLASSROOM = Classroom(
    classes=(
        SchoolClass(CLASS, "5B", Band.YOUNG, (LessonId("l18"),), "2026-03-01"),
        SchoolClass(ClassId("0d" * 16), "Demo", Band.OLDER, demo=True),
    ),
    learners=(learner(1), learner(2, OTHER)),
    groups=(Group(GroupId("0e" * 16), CLASS, "Mango"),),
    door=TeacherDoor("$argon2id$pin", "$argon2id$code", 2),
    help=HelpList("Ibu Sari", (HelpNumber("Child line", "129"), HelpNumber("School", "021")), "2026-02-01"),
    signers=(Signer("ab" * 32, "SMP 4"),),
    packs=(NotedPack("ef" * 32, "kites", 3, "ab" * 32),),
    own_sets=(OwnSet(SetId("0f" * 16), "Friends online", Band.YOUNG, (LessonId("l17"), LessonId("l18"))),),
    assignments=(
        Assignment(
            AssignmentId("1a" * 16),
            CLASS,
            SetId("0f" * 16),
            Whom(GroupId("0e" * 16)),
            "2026-03-02",
            "2026-03-20",
        ),
        Assignment(AssignmentId("1b" * 16), CLASS, SetId("first"), Whom(None, (LEARNER, OTHER)), hidden=True),
        Assignment(AssignmentId("1c" * 16), CLASS, SetId("first")),
    ),
    ready=Readiness("2026-02-01", "2026-02-02"),
)


def documents(tables: dict[str, Any], *names: str) -> list[dict[str, Any]]:
    """Return all documents of these tables."""
    return [document for name in names for document in tables[name].values()]


def test_a_new_machine_has_an_empty_classroom(tmp_path: Path) -> None:
    """Nothing was set up yet."""
    with open_folder(tmp_path) as folder:
        assert StoredClassrooms(folder).load() == Classroom()


def test_a_classroom_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    """Classes, learners, door and help list survive a restart, in their order."""
    with open_folder(tmp_path) as folder:
        StoredClassrooms(folder).save(CLASSROOM).result(5)
    with open_folder(tmp_path) as folder:
        assert StoredClassrooms(folder).load() == CLASSROOM


def test_what_is_no_longer_there_is_gone(tmp_path: Path) -> None:
    """A learner who was taken out is not kept."""
    with open_folder(tmp_path) as folder:
        classrooms = StoredClassrooms(folder)
        classrooms.save(CLASSROOM).result(5)
        fewer = replace(CLASSROOM, learners=CLASSROOM.learners[1:])
        classrooms.save(fewer).result(5)
        assert classrooms.load() == fewer


def test_a_save_costs_one_sync_and_an_equal_one_none(tmp_path: Path) -> None:
    """The whole classroom is one write; what has not changed is not written."""
    disk = FaultyDisk(RealDisk(), no_fault)
    with open_folder(tmp_path, disk) as folder:
        classrooms = StoredClassrooms(folder)
        classrooms.save(CLASSROOM).result(5)
        classrooms.save(with_learner(CLASSROOM, learner(3))).result(5)
        disk.calls.clear()
        classrooms.save(with_learner(CLASSROOM, learner(4))).result(5)
        assert disk.calls.count("sync") == 1
        classrooms.save(with_learner(CLASSROOM, learner(4))).result(5)
        assert disk.calls.count("sync") == 1


def test_only_what_has_changed_gets_a_new_stamp(tmp_path: Path) -> None:
    """Changing one learner leaves the stamps of all others as they were."""
    with open_folder(tmp_path) as folder:
        classrooms = StoredClassrooms(folder)
        classrooms.save(CLASSROOM).result(5)
        before = tables_of(folder.classroom)
        classrooms.save(with_learner(CLASSROOM, replace(CLASSROOM.learners[0], misses=3))).result(5)
        after = tables_of(folder.classroom)
    changed = after["learners"]["1"]
    assert changed["counter"] == before["learners"]["1"]["counter"], "the learner is not a new one"
    assert set(changed["stamps"]) == {"misses"}
    assert changed["stamps"]["misses"][0] > max(each["counter"] for each in documents(before, "learners"))
    before["learners"].pop("1")
    after["learners"].pop("1")
    assert after == before


def test_only_allowed_fields_are_on_the_disk(tmp_path: Path) -> None:
    """The keys of the stored documents are exactly these."""
    with open_folder(tmp_path) as folder:
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        tables = tables_of(folder.classroom)
    stamp = {"device", "counter", "stamps"}
    tables = {name: table for name, table in tables.items() if table}
    assert {name: set(next(iter(table.values()))) - stamp for name, table in tables.items()} == {
        "format": {"kind", "version"},
        "classes": {
            *("id", "name", "band", "opened", "opened_on", "demo", "hidden", "practice"),
            *("year", "ends_on", "told_on", "passed_on", "ended_on", "archived", "cleared_to", "ends"),
        },
        "learners": {
            *("id", "class_id", "nickname", "face", "tint", "mirrored", "password", "misses", "chose_avatar"),
            *("groups", "database_id", "username", "archived", "joined"),
        },
        "groups": {"id", "class_id", "name"},
        "door": {"id", "pin", "recovery", "misses"},
        "help": {"id", "person", "numbers", "checked_on"},
        "own_sets": {"id", "name", "band", "lessons"},
        "assignments": {"id", "class_id", "set_id", "group", "learners", "starts_on", "due_on", "hidden"},
        "ready": {"id", "guide_read_on", "responder_named_on"},
        "signers": {"id", "name"},
        "packs": {"id", "pack", "version", "key"},
    }
    assert all(
        stamp <= set(each) for each in documents(tables, *(name for name in tables if name != "format"))
    )


def test_a_learner_that_cannot_be_read_is_set_aside_and_never_overwritten(tmp_path: Path) -> None:
    """The others stay, it is told once, and the next save keeps the unreadable document."""
    with open_folder(tmp_path) as folder:
        StoredClassrooms(folder).save(CLASSROOM).result(5)
        folder.classroom.table("learners").insert({"id": "?"})
    with open_folder(tmp_path) as folder:
        classrooms = StoredClassrooms(folder)
        assert classrooms.load() == CLASSROOM
        assert [told.damaged for told in folder.restorations] == [1]
        classrooms.save(Classroom()).result(5)
        assert tables_of(folder.classroom)["aside"] == {"1": {"table": "learners", "document": {"id": "?"}}}
    with open_folder(tmp_path) as folder:
        assert StoredClassrooms(folder).load() == Classroom()
        assert folder.restorations == ()


def test_a_number_of_an_older_file_was_checked_with_its_list() -> None:
    """It had no day of its own then; a draft of today has none and stays a draft."""
    kept = {"id": "only", "person": "", "checked_on": "2026-02-01", "device": "", "counter": 0}
    numbers = [["Child line", "129"], ["Clinic", "021", ""], ["School", "5", "2026-01-01"]]
    days = [each.checked_on for each in help_of(kept | {"numbers": numbers}).numbers]
    assert days == ["2026-02-01", "", "2026-01-01"]


@pytest.mark.parametrize("number", [[], ["Child line"], ["Child line", "129", "2026-01-01", "more"]])
def test_a_number_of_another_shape_is_not_guessed_at(number: list[str]) -> None:
    """The list is set aside, as everything that cannot be read."""
    kept = {"id": "only", "person": "", "checked_on": "", "device": "", "counter": 0, "numbers": [number]}
    with pytest.raises(ValueError, match=r"."):
        help_of(kept)
