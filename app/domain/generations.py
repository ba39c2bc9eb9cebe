"""Generations: earlier states of everything that is kept. Which of them stay, and in which order, no clock decides.

The day of a generation is a label. Their order is that of their numbers, and the days and weeks of use are counted: a
day begins when the label is a later one than before. A clock that goes back, or that says a day before Rebung was made,
is not believed; then each generation counts as a day, so that a clock without battery does not put one over another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

DAYS, WEEKS = 7, 4
"""How many days of use are kept, and of how many weeks before them the last state."""

_MADE_ON = "2026-11-01"
"""No true calendar says an earlier day: Rebung was not there."""


class Why(Enum):
    """What a generation was kept for."""

    DAY = "day"
    BEFORE_GOING_BACK = "before-going-back"
    BROUGHT = "brought"


@dataclass(frozen=True, slots=True)
class Generation:
    """An earlier state.

    Attributes:
        number: its place in the order; the higher is the later.
        day: the day that the clock said, as ISO date.
        why: what it was kept for.
        day_number: which day of use it belongs to.
        week_number: which week of use.
        is_sure: whether the clock was believed.
    """

    number: int
    day: str
    why: Why = Why.DAY
    day_number: int = 1
    week_number: int = 1
    is_sure: bool = True

    @property
    def name(self) -> str:
        """What it is called on the disk and on the command line."""
        return f"{self.day}-{self.number:06d}"


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check after a start has found.

    Attributes:
        damaged: names of the generations of which something cannot be read any more.
        mended: how many damaged files were written anew.
    """

    damaged: frozenset[str] = frozenset()
    mended: int = 0


def following(kept: Iterable[Generation], day: str, why: Why = Why.DAY) -> Generation:
    """Return the generation that comes after those that are kept."""
    earlier = sorted(kept, key=_number)
    if not earlier:
        return Generation(1, day, why, is_sure=day >= _MADE_ON)
    newest = earlier[-1]
    days = [each for each in earlier if each.why is Why.DAY]
    last = days[-1] if days else None
    is_sure = day >= _MADE_ON and (last is None or last.day < day or (last.day == day and last.is_sure))
    is_same_day = why is Why.DAY and newest is last and is_sure and newest.day == day
    day_number = newest.day_number + (0 if is_same_day else 1)
    is_new_week = _is_new_week(earlier, day) if is_sure else _is_week_full(earlier)
    week_number = newest.week_number + (1 if is_new_week and not is_same_day else 0)
    return Generation(newest.number + 1, day, why, day_number, week_number, is_sure)


def surplus(kept: Iterable[Generation]) -> tuple[Generation, ...]:
    """Return those that go: all but the last of each of seven days, and of each of four weeks before these."""
    newest_first = sorted(kept, key=_number, reverse=True)
    of_days = _last_of_each(newest_first, lambda each: each.day_number)
    older = of_days[DAYS:]
    of_weeks = _last_of_each(older, lambda each: each.week_number)
    staying = {*of_days[:DAYS], *of_weeks[:WEEKS]}
    return tuple(each for each in reversed(newest_first) if each not in staying)


def _number(generation: Generation) -> int:
    return generation.number


def _last_of_each(newest_first: Sequence[Generation], of: Callable[[Generation], int]) -> list[Generation]:
    last: dict[int, Generation] = {}
    for each in newest_first:
        last.setdefault(of(each), each)
    return list(last.values())


def _is_new_week(earlier: Sequence[Generation], day: str) -> bool:
    return _monday(earlier[-1].day) != _monday(day)


def _is_week_full(earlier: Sequence[Generation]) -> bool:
    week = earlier[-1].week_number
    return len({each.day_number for each in earlier if each.week_number == week}) >= DAYS


def _monday(day: str) -> date:
    found = date.fromisoformat(day)
    return found - timedelta(days=found.weekday())
