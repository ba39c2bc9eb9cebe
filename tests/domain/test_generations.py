"""Which earlier states stay: seven days of use and four weeks before, whatever the clock says."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.generations import DAYS, WEEKS, Generation, Why, following, surplus

FIRST = date(2027, 1, 4)
"""A Monday."""


def lived(days: list[str]) -> list[Generation]:
    """Make a generation on each of these days, and let go what goes."""
    kept: list[Generation] = []
    for day in days:
        kept.append(following(kept, day))
        going = surplus(kept)
        kept = [each for each in kept if each not in going]
    return kept


def school_days(count: int) -> list[str]:
    """Return so many days from the first Monday on, without Saturdays and Sundays."""
    every = (FIRST + timedelta(days=number) for number in range(count * 2))
    return [each.isoformat() for each in every if each.weekday() < 5][:count]


def test_a_day_keeps_its_last_state() -> None:
    """Of three generations of one day the last one stays."""
    kept = lived(["2027-01-04", "2027-01-04", "2027-01-05", "2027-01-05"])
    assert [(each.day, each.number) for each in kept] == [("2027-01-04", 2), ("2027-01-05", 4)]


def test_seven_days_stay_and_the_last_day_of_four_weeks_before() -> None:
    """After forty days of school: the last seven, and the Friday of each of the four weeks before them."""
    kept = [each.day for each in lived(school_days(40))]
    days = school_days(40)
    assert kept[-DAYS:] == days[-DAYS:]
    weeks = kept[:-DAYS]
    assert len(weeks) == WEEKS
    assert [date.fromisoformat(day).weekday() for day in weeks[:-1]] == [4, 4, 4]


def test_a_clock_that_says_1980_and_2100_deletes_no_good_state() -> None:
    """Each wrong day counts as one day of use, and no more; when the clock is right again all goes on."""
    days = school_days(12)
    before = lived(days)
    after = lived([*days, "1980-01-01", "2100-01-01", days[-1]])
    missing = {each.day for each in before} - {each.day for each in after}
    assert len(missing) <= 3
    assert {each.day for each in before[-4:]} <= {each.day for each in after}
    later = lived([*days, "1980-01-01", "2100-01-01", "2027-02-01", "2027-02-02", "2027-02-02"])
    assert [(each.day, each.is_sure) for each in later[-2:]] == [("2027-02-01", False), ("2027-02-02", True)]


def test_a_clock_without_battery_puts_no_state_over_another() -> None:
    """When it is always the same early day, the last seven sessions stay as seven days would."""
    kept = lived(["1980-01-01"] * 30)
    assert [each.number for each in kept[-DAYS:]] == [24, 25, 26, 27, 28, 29, 30]
    assert len(kept) > DAYS


def test_what_was_kept_before_going_back_is_not_put_over() -> None:
    """The state from before, and one that was brought, stay beside those of the same day."""
    today = "2027-01-04"
    kept = [following([], today)]
    for why in (Why.BEFORE_GOING_BACK, Why.DAY, Why.BROUGHT, Why.DAY, Why.DAY):
        kept.append(following(kept, today, why))
    assert [each.number for each in surplus(kept)] == [5]


@given(st.lists(st.dates(date(1970, 1, 1), date(2200, 1, 1)).map(date.isoformat), max_size=40))
def test_no_clock_takes_more_than_its_day(days: list[str]) -> None:
    """Whatever the clock says, the newest state stays, at most eleven stay, and order is that of making.

    A generation that comes never takes away more than one of the seven days that are kept.
    """
    kept: list[Generation] = []
    for day in days:
        coming = following(kept, day)
        before = kept[-DAYS:]
        kept = [*kept, coming]
        going = surplus(kept)
        kept = [each for each in kept if each not in going]
        lost = [each for each in before if each not in kept]
        assert kept[-1] == coming
        assert len(lost) <= 1
        assert len(kept) <= DAYS + WEEKS
        assert [each.number for each in kept] == sorted(each.number for each in kept)
