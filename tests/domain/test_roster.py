"""Removing from the classroom, and taking one change back."""

from __future__ import annotations

from dataclasses import replace

from app.domain import classroom as rooms
from app.domain import roster
from app.domain.band import Band
from app.domain.classroom import Avatar, Classroom, HelpList, Learner, SchoolClass, TeacherDoor
from app.domain.ids import ClassId, LearnerId

FIRST, SECOND = (SchoolClass(ClassId(each), each, Band.MIDDLE) for each in ("7B", "8A"))
AYU, BUDI = (
    Learner(LearnerId(each), FIRST.id, each, Avatar(at, at), ("kite", "fish", "boat"))
    for at, each in enumerate(("Ayu", "Budi"), start=1)
)
MALEE = replace(AYU, id=LearnerId("Malee"), class_id=SECOND.id)
BEFORE = Classroom((FIRST, SECOND), (AYU, BUDI, MALEE))


def test_a_learner_is_removed_alone() -> None:
    """Nobody else goes."""
    left = roster.without_learner(BEFORE, AYU.id)
    assert (left.classes, left.learners) == (BEFORE.classes, (BUDI, MALEE))


def test_a_class_goes_with_its_learners() -> None:
    """The other class stays whole."""
    left = roster.without_class(BEFORE, FIRST.id)
    assert (left.classes, left.learners) == ((SECOND,), (MALEE,))


def test_a_change_is_taken_back_and_what_came_later_stays() -> None:
    """Renaming Ayu is undone; Budi's misses and the PIN, which changed since, are not."""
    changed = rooms.with_learner(BEFORE, replace(AYU, nickname="Ayuni"))
    now = replace(rooms.with_learner(changed, replace(BUDI, misses=3)), door=TeacherDoor("hash"))
    back = roster.taken_back(now, BEFORE, changed)
    assert back.learner(AYU.id) == AYU
    assert back.learner(BUDI.id).misses == 3
    assert back.door.pin == "hash"


def test_what_was_added_goes_and_what_went_comes_back() -> None:
    """A class that was made disappears with its learners; one that was taken off returns."""
    nothing = Classroom((SECOND,), (MALEE,))
    assert roster.taken_back(BEFORE, nothing, BEFORE) == nothing
    assert roster.taken_back(nothing, BEFORE, nothing) == replace(
        BEFORE, classes=(SECOND, FIRST), learners=(MALEE, AYU, BUDI)
    )


def test_the_help_list_is_taken_back_only_if_it_was_the_change() -> None:
    """Undoing a rename leaves numbers alone that were kept in between."""
    new_help = HelpList("Library", (), "2026-03-02")
    changed = replace(BEFORE, help=new_help)
    assert roster.taken_back(changed, BEFORE, changed) == BEFORE
    renamed = rooms.with_learner(BEFORE, replace(AYU, nickname="Ayuni"))
    now = replace(renamed, help=new_help)
    assert roster.taken_back(now, BEFORE, renamed).help == new_help


def test_undoing_one_thing_keeps_another_of_the_same_learner() -> None:
    """Ayu was renamed, and has chosen another avatar since: only the name goes back."""
    changed = rooms.with_learner(BEFORE, replace(AYU, nickname="Ayuni"))
    now = rooms.with_learner(
        changed, replace(changed.learner(AYU.id), avatar=Avatar(9, 2), chose_avatar=True)
    )
    back = roster.taken_back(now, BEFORE, changed)
    assert back.learner(AYU.id) == replace(AYU, avatar=Avatar(9, 2), chose_avatar=True)


def test_what_is_gone_for_good_does_not_come_back() -> None:
    """Neither a learner nor a class; who moved out of that class before stays where they are."""
    moved = rooms.with_learner(BEFORE, replace(AYU, class_id=SECOND.id))
    now = roster.without_class(moved, FIRST.id)
    gone = roster.ids_of(moved) - roster.ids_of(now)
    assert gone == {FIRST.id, BUDI.id}
    assert roster.taken_back(now, BEFORE, moved, gone) == now
    assert roster.taken_back(now, moved, now, gone) == now


def test_the_learners_whom_a_change_added_are_known() -> None:
    """And no others."""
    assert roster.added(replace(BEFORE, learners=(AYU,)), BEFORE) == (BUDI.id, MALEE.id)
