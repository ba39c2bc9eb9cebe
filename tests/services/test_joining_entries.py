"""A child who was entered twice: one entry stays, at once for everybody, and on the disk after the next start."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from app.domain.band import Band
from app.domain.errors import CannotSave
from app.domain.ids import LessonId
from app.domain.room_errors import NotTheSameChild
from tests import stories
from tests.fakes import FakeDisk
from tests.services.school import TO_THE_END, School, do, school

SECOND = LessonId("O2")


def entered_twice() -> School:
    """Return a school in which Ayu has finished one lesson, and Budi, who is Ayu, another one and begun the first."""
    at = school()
    at.world.library.put(replace(stories.ordinary(), id=SECOND))
    ayu, budi = at.learners
    do(at.house.learning.open(ayu.id, stories.ORDINARY), *TO_THE_END)
    do(at.house.learning.open(budi.id, SECOND), *TO_THE_END)
    do(at.house.learning.open(budi.id, stories.ORDINARY), *TO_THE_END[:2])
    return at


def finished(at: School) -> list[str]:
    """Return the titles that Ayu has finished."""
    return sorted(each.title.source for each in at.house.reports.of(at.ayu).finished if each.title)


def test_the_child_has_everything_at_once() -> None:
    """Finished lessons of both; what the other had begun goes on where it was."""
    at = entered_twice()
    ayu, budi = at.learners
    at.house.roster.join(ayu.id, budi.id).settle()
    assert [each.nickname for each in at.learners] == ["Ayu"]
    assert len(at.house.reports.of(ayu.id).finished) == 2
    session = at.house.learning.open(ayu.id, stories.ORDINARY)
    assert session.play.actions == TO_THE_END[:2]
    do(session, *TO_THE_END[2:])
    assert {play.learner for play in at.world.plays.log[-1:]} == {ayu.id}


def test_it_can_be_undone_until_the_next_start() -> None:
    """Both are there again with what was theirs."""
    at = entered_twice()
    ayu, budi = at.learners
    before = at.world.classrooms.kept
    saving = at.house.roster.join(ayu.id, budi.id)
    saving.settle()
    at.house.upkeep.run()
    assert saving.inverse is not None
    saving.inverse().settle()
    assert set(at.world.classrooms.kept.learners) == set(before.learners)
    assert [len(at.house.reports.of(each.id).finished) for each in at.learners] == [1, 1]


def test_after_the_next_start_the_other_is_really_gone() -> None:
    """Its plays are among the child's own, its records and its name are nowhere; tidying again changes nothing."""
    at = entered_twice()
    ayu, budi = at.learners
    at.house.roster.join(ayu.id, budi.id).settle()
    for _ in range(2):
        at.restart()
        at.house.upkeep.run()
        assert at.world.classrooms.kept.learners == (replace(ayu, joined=()),)
        assert {play.learner for play in at.world.plays.kept.values()} == {ayu.id}
        assert len(at.plays()) == 3
        assert finished(at) == ["O1", "O1"]
        assert "Budi" not in repr(at.world.classrooms.log)


def test_tidying_that_is_cut_short_anywhere_loses_nothing() -> None:
    """Whichever write is the last one before the machine stops, the next start ends what was begun."""
    for writes in count():
        at = entered_twice()
        ayu, budi = at.learners
        disk = FakeDisk()
        at.world.plays.disk = at.world.classrooms.disk = disk
        at.house.roster.join(ayu.id, budi.id).settle()
        at.restart()
        disk.fail_next(after=writes, times=99)
        at.house.upkeep.run()
        whole = at.world.classrooms.kept.learners == (replace(ayu, joined=()),)
        disk.forgive()
        at.restart()
        assert len(at.house.reports.of(ayu.id).finished) == 2
        at.house.upkeep.run()
        assert at.world.classrooms.kept.learners == (replace(ayu, joined=()),)
        assert len(at.plays()) == 3
        if whole:
            assert writes == 4
            break


def test_a_child_who_is_removed_goes_with_both_entries() -> None:
    """Nothing of the other stays behind."""
    at = entered_twice()
    ayu, budi = at.learners
    at.house.roster.join(ayu.id, budi.id).settle()
    at.house.roster.remove(ayu.id)
    assert not at.world.plays.kept
    at.restart()
    at.house.upkeep.run()
    assert not at.world.classrooms.kept.learners


def test_a_record_that_cannot_be_removed_keeps_the_name() -> None:
    """The removal can be asked for again."""
    at = entered_twice()
    ayu, budi = at.learners
    at.house.roster.join(ayu.id, budi.id).settle()
    at.world.plays.disk.fail_next()
    with pytest.raises(CannotSave):
        at.house.learning._plays.forget(ayu.id).result()
    assert at.world.plays.of(ayu.id)


def test_only_two_of_one_class_become_one() -> None:
    """Not the same entry twice, not somebody from another class, not somebody in the archive."""
    at = entered_twice()
    ayu, budi = at.learners
    made = at.house.classes.make("8A", Band.MIDDLE, "Malee").settle()
    (malee,) = at.house.classes.learners(made.id)
    at.house.archive.put_away(budi.id).settle()
    for other in (ayu, malee, budi):
        with pytest.raises(NotTheSameChild):
            at.house.roster.join(ayu.id, other.id)
