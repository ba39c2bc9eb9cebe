"""Signing in with three pictures."""

from __future__ import annotations

import pytest

from app.domain.errors import CannotSave
from app.services.sign_in import Entry
from tests.services.school import School

NOT_THESE = ("none", "of", "them")


def right(school: School) -> tuple[str, ...]:
    """Return Ayu's pictures."""
    return school.house.classes.learner(school.ayu).password


def enter(school: School, pictures: tuple[str, ...]) -> Entry:
    """Try pictures for Ayu."""
    return school.house.sign_in.enter(school.ayu, pictures).settle()


def test_the_right_pictures_let_in_without_a_write(school: School) -> None:
    """Three pictures in order open, and nothing needs to be written."""
    writes = len(school.world.classrooms.log)
    assert enter(school, right(school)) is Entry.IN
    assert len(school.world.classrooms.log) == writes


def test_five_misses_lead_to_the_teacher(school: School) -> None:
    """The fifth miss, and everything after it, asks for the teacher, the right pictures included."""
    assert [enter(school, NOT_THESE) for _ in range(5)] == [Entry.AGAIN] * 4 + [Entry.ASK_TEACHER]
    assert enter(school, right(school)) is Entry.ASK_TEACHER


def test_a_restart_forgets_no_miss(school: School) -> None:
    """Misses count over a restart."""
    for _ in range(4):
        enter(school, NOT_THESE)
    school.restart()
    assert enter(school, NOT_THESE) is Entry.ASK_TEACHER


def test_getting_in_forgets_the_misses(school: School) -> None:
    """Whoever gets in has all five tries again."""
    for _ in range(4):
        enter(school, NOT_THESE)
    assert enter(school, right(school)) is Entry.IN
    assert [enter(school, NOT_THESE) for _ in range(4)] == [Entry.AGAIN] * 4


def test_new_pictures_let_in_again(school: School) -> None:
    """New pictures from the teacher differ from the old ones, forget the misses, and open."""
    old = right(school)
    for _ in range(6):
        enter(school, NOT_THESE)
    school.house.classes.new_pictures(school.ayu).settle()
    assert right(school) != old
    assert enter(school, old) is Entry.AGAIN
    assert enter(school, right(school)) is Entry.IN


def test_misses_of_one_child_are_not_those_of_another(school: School) -> None:
    """Only the child who missed is sent to the teacher."""
    for _ in range(5):
        enter(school, NOT_THESE)
    budi = school.learners[1]
    assert school.house.sign_in.enter(budi.id, budi.password).settle() is Entry.IN


def test_a_miss_that_cannot_be_saved_is_told(school: School) -> None:
    """If the disk refuses, the miss is not counted and the caller hears of it."""
    school.world.classrooms.disk.fail_next()
    saving = school.house.sign_in.enter(school.ayu, NOT_THESE)
    with pytest.raises(CannotSave):
        saving.settle()
    assert school.house.classes.learner(school.ayu).misses == 0
