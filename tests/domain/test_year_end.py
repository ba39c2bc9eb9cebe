"""When the answers of a class are deleted: after a warning, never on a single day of a wrong clock."""

from __future__ import annotations

import pytest

from app.domain import year_end
from app.domain.band import Band
from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId
from app.domain.year_end import days_after

END = "2026-06-12"
CLASS = SchoolClass(ClassId("c"), "7B", Band.MIDDLE, ends_on=END)


def lived(
    *days: str, told: tuple[str, ...] = (), school_class: SchoolClass = CLASS
) -> tuple[SchoolClass, str]:
    """Start Rebung on these days, with the room open on some; return the class and the day on which it was due."""
    for day in days:
        school_class = year_end.seen(school_class, day)
        if year_end.is_due(school_class, day):
            return school_class, day
        if day in told:
            school_class = year_end.told(school_class, day)
    return school_class, ""


def every_day(first: str, count: int) -> tuple[str, ...]:
    """Return so many days in a row."""
    return tuple(days_after(first, each) for each in range(count))


def test_the_room_warns_a_week_before() -> None:
    """Seven days, and not eight; a class without an end is never near one."""
    assert [year_end.is_near(CLASS, day) for day in ("2026-06-04", "2026-06-05", END)] == [False, True, True]
    assert not year_end.is_near(year_end.ending_on(CLASS, ""), END)


def test_after_a_weeks_warning_answers_go_on_the_day_after_the_date() -> None:
    """The date itself is promised: the first day after it deletes."""
    _, due = lived(*every_day("2026-06-01", 30), told=("2026-06-05",))
    assert due == "2026-06-13"


def test_a_late_warning_is_a_whole_week_too() -> None:
    """Who comes into the room on the day before has seven days from then."""
    school_class, due = lived(*every_day("2026-06-01", 40), told=("2026-06-11", "2026-06-12"))
    assert (year_end.kept_until(school_class), due) == ("2026-06-18", "2026-06-19")


def test_where_nobody_comes_answers_go_after_thirty_days() -> None:
    """A machine that children use on, but no teacher, keeps nothing for ever."""
    _, due = lived(*every_day("2026-06-01", 90))
    assert due == days_after(END, 30)


def test_a_cupboard_over_the_holidays_deletes_on_the_second_day() -> None:
    """Off from before the date for two months: the first day only notices, as the clock may be wrong."""
    told = lived("2026-06-05", told=("2026-06-05",))[0]
    assert lived("2026-08-20", school_class=told)[1] == ""
    assert lived("2026-08-20", "2026-08-21", school_class=told)[1] == "2026-08-21"


def test_one_day_of_a_wrong_clock_deletes_nothing() -> None:
    """A clock that is years ahead for a day, warned or not, and then right again, is forgotten."""
    for told in ((), ("2026-06-05",), ("2031-01-01",)):
        school_class, due = lived("2026-06-05", "2031-01-01", "2031-01-01", "2026-06-06", told=told)
        assert due == ""
        assert school_class.passed_on == ""
        assert school_class.told_on in {"", "2026-06-05"}


def test_a_clock_that_stays_wrong_still_warns_for_a_week() -> None:
    """The teacher reads day and date in the room for seven days before anything goes."""
    ahead = every_day("2027-03-01", 20)
    _, due = lived(*ahead, told=ahead)
    assert due == "2027-03-09"


def test_moving_the_date_begins_anew() -> None:
    """Whatever was told of the former date counts no more."""
    told = lived(*every_day("2026-06-05", 3), told=("2026-06-05",))[0]
    moved = year_end.ending_on(told, "2026-06-20")
    assert (moved.told_on, moved.passed_on) == ("", "")
    assert lived(*every_day("2026-06-08", 20), school_class=moved)[1] == ""


def test_when_it_is_over_there_is_no_end_any_more() -> None:
    """The class remembers the day, for the teacher to be told."""
    over = year_end.ended(lived(*every_day("2026-06-05", 10), told=("2026-06-05",))[0], "2026-06-14")
    assert (over.ends_on, over.told_on, over.passed_on, over.ended_on) == ("", "", "", "2026-06-14")
    assert lived(*every_day("2026-06-14", 60), school_class=over)[1] == ""


def test_looking_twice_on_a_day_changes_nothing() -> None:
    """The very same class comes back, so that nothing is written."""
    once = year_end.told(year_end.seen(CLASS, END), END)
    assert year_end.seen(once, END) is once
    assert year_end.told(once, END) is once


@pytest.mark.parametrize(
    ("text", "is_one"), [(END, True), ("2026-6-1", False), ("", False), ("20260612", False)]
)
def test_a_day_is_an_iso_date(text: str, is_one: bool) -> None:  # noqa: FBT001  what is expected
    """Ten letters that name a day there is."""
    assert year_end.is_day(text) is is_one
