"""The end of a year: told before, deleted for good, told after; whatever is cut short is done at the next start."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from app.domain.classroom import SchoolClass
from app.domain.room_errors import CannotDelete, EndNotAhead, YearNotUsable
from app.services.saving import Saving
from tests import stories
from tests.fakes import FakeDisk
from tests.services.school import THROUGH_CHAPTERS, TO_THE_END, School, do, school

END = "2026-03-12"


def played() -> School:
    """Return a school in which both have played, one of them is in the archive, and the year ends in ten days."""
    at = school()
    for learner in at.learners:
        do(at.house.learning.open(learner.id, stories.ORDINARY), *TO_THE_END)
        do(at.house.learning.open(learner.id, stories.SENSITIVE), *THROUGH_CHAPTERS)
        at.house.comfort.keep(learner.id, "text_size", 150).settle()
        at.world.own_settings.put(learner.id, "practice-days", "4").result()
    at.house.archive.put_away(at.learners[1].id).settle()
    at.house.years.end_on(at.school_class.id, END).settle()
    return at


def start_on(at: School, day: str, *, with_room: bool = False) -> None:
    """Start Rebung on a day; the teacher may open the room."""
    at.world.clock.day = day
    at.restart()
    at.house.upkeep.run()
    if with_room:
        at.house.years.endings()


def test_a_year_has_a_label() -> None:
    """Cleaned as names are, taken away by nothing typed; what cannot be shown changes nothing."""
    at = school()
    years, room = at.house.years, at.school_class.id
    assert years.name(room, " 2026/27 ").settle().year == "2026/27"
    with pytest.raises(YearNotUsable):
        years.name(room, "x" * 41)
    assert years.name(room, "  ").settle().year == ""


def test_the_end_lies_ahead() -> None:
    """Today and what is no day are refused; with nothing there is no end."""
    at = school()
    years, room = at.house.years, at.school_class.id
    for day in ("2026-03-02", "2025-01-01", "soon"):
        with pytest.raises(EndNotAhead):
            years.end_on(room, day)
    assert years.end_on(room, "2026-03-03").settle().ends_on == "2026-03-03"
    assert years.end_on(room, "").settle().ends_on == ""


def test_both_can_be_undone() -> None:
    """Label and date go back to what they were, and what was told of the date too."""
    at = school()
    years, room = at.house.years, at.school_class.id
    years.end_on(room, END).settle()
    at.world.clock.day = "2026-03-06"
    years.endings()
    before = at.house.classes.school_class(room)
    assert before.told_on == "2026-03-06"
    changes: tuple[Callable[[], Saving[SchoolClass]], ...] = (
        lambda: years.name(room, "2026/27"),
        lambda: years.end_on(room, "2026-04-01"),
    )
    for change in changes:
        saving = change()
        saving.settle()
        assert saving.inverse is not None
        saving.inverse().settle()
        assert at.house.classes.school_class(room) == before


def test_the_room_tells_a_week_before_and_until_when() -> None:
    """Before that it says nothing; that it was told is kept."""
    at = played()
    start_on(at, "2026-03-04", with_room=True)
    assert at.house.years.endings() == ()
    start_on(at, "2026-03-07", with_room=True)
    (ending,) = at.house.years.endings()
    assert (ending.school_class.name, ending.kept_until, ending.has_come) == ("7B", "2026-03-14", False)
    at.restart()
    assert at.house.classes.school_class(at.school_class.id).told_on == "2026-03-07"


def test_answers_go_with_their_counts_and_wishes_stay() -> None:
    """Of everybody in the class, the archive too; names, groups and pictures stay, and the room tells it."""
    at = played()
    learners = at.world.classrooms.kept.learners
    for day in ("2026-03-05", "2026-03-12", "2026-03-13"):
        start_on(at, day, with_room=True)
    assert not at.world.plays.kept
    assert not at.world.tallies.kept
    assert at.world.classrooms.kept.learners == learners
    assert at.world.own_settings.kept == {(each.id, "text_size"): "150" for each in learners}
    (told,) = at.house.years.ended()
    assert (told.ended_on, told.ends_on) == ("2026-03-13", "")
    at.house.years.know_ended(told.id).settle()
    at.restart()
    assert at.house.years.ended() == ()


def test_nothing_goes_before_its_time() -> None:
    """Neither on the date itself, nor for a clock that is years ahead for a day."""
    at = played()
    kept = dict(at.world.plays.kept)
    for day in ("2026-03-05", "2031-01-01", "2026-03-06", "2026-03-12"):
        start_on(at, day, with_room=True)
        assert at.world.plays.kept == kept


def test_the_teacher_can_delete_at_once() -> None:
    """With one call, before the date too; there is no way back."""
    at = played()
    at.house.years.delete(at.school_class.id)
    assert not at.world.plays.kept
    assert [each.id for each in at.house.years.ended()] == [at.school_class.id]


def test_a_class_without_an_end_keeps_everything() -> None:
    """And other classes are nobody's business."""
    at = played()
    at.house.years.end_on(at.school_class.id, "").settle()
    kept = dict(at.world.plays.kept)
    for day in ("2026-03-12", "2026-03-13", "2027-06-01"):
        start_on(at, day, with_room=True)
    assert at.world.plays.kept == kept


def test_a_deletion_that_is_cut_short_anywhere_is_ended_at_the_next_start() -> None:
    """The class counts as ended only when nothing is left."""
    for writes in count():
        at = played()
        start_on(at, "2026-03-05", with_room=True)
        start_on(at, "2026-03-12")
        disk = FakeDisk()
        world = at.world
        world.plays.disk = world.tallies.disk = world.own_settings.disk = world.classrooms.disk = disk
        disk.fail_next(after=writes, times=99)
        start_on(at, "2026-03-13")
        if at.house.years.ended():
            assert writes > 4
            break
        disk.forgive()
        start_on(at, "2026-03-13")
        assert not world.plays.kept
        assert not world.tallies.kept
        assert len(at.house.years.ended()) == 1


def test_what_cannot_be_deleted_now_is_told() -> None:
    """The teacher who asked for it hears of it."""
    at = played()
    at.world.classrooms.disk.fail_next()
    with pytest.raises(CannotDelete):
        at.house.years.delete(at.school_class.id)
