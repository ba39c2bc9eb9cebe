"""Anonymous counts of several machines: each machine counts for itself, and the sums are carried.

A machine's counts only grow, so of two states of them the one with more plays is the later one. Once a lesson was
closed for the class, what was counted then is all there is, and never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.merging.stamped import canonical

Chosen = tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What one machine has counted of a lesson, or what was counted everywhere when the lesson was closed.

    `since` is the end of the year before, "" in the first one: what was counted earlier was deleted. By `step` learners
    what may be shown grows.
    """

    plays: int
    counts: Chosen
    closed: bool = False
    since: str = ""
    step: int = 1


def merged_counts(one: Mapping[str, Counts], other: Mapping[str, Counts]) -> dict[str, Counts]:
    """Return what two machines know of all counts, by `class/lesson/band/device`."""
    latest = {key: _later(one.get(key), other.get(key)) for key in sorted(one.keys() | other.keys())}
    years: dict[str, str] = {}
    for key, each in latest.items():
        years[lesson_of(key)] = max(years.get(lesson_of(key), ""), each.since)
    latest = {key: each for key, each in latest.items() if each.since == years[lesson_of(key)]}
    closed: dict[str, str] = {}
    for key, each in latest.items():
        group = lesson_of(key)
        if each.closed and (group not in closed or _order(latest, key) > _order(latest, closed[group])):
            closed[group] = key
    return {key: each for key, each in latest.items() if closed.get(lesson_of(key), key) == key}


def lesson_of(key: str) -> str:
    """Return class, lesson and band of a key."""
    return key.rpartition("/")[0]


def together(counts: Mapping[str, Counts]) -> Counts:
    """Return the sum of the counts of several machines, or the one that was closed; they are of one lesson."""
    for each in counts.values():
        if each.closed:
            return each
    number: dict[tuple[str, str], int] = {}
    for each in counts.values():
        for at, choice, times in each.counts:
            number[at, choice] = number.get((at, choice), 0) + times
    since = max((each.since for each in counts.values()), default="")
    step = max((each.step for each in counts.values()), default=1)
    chosen = tuple((at, choice, times) for (at, choice), times in sorted(number.items()))
    return Counts(sum(each.plays for each in counts.values()), chosen, since=since, step=step)


def _later(one: Counts | None, other: Counts | None) -> Counts:
    found = [each for each in (one, other) if each is not None]
    return max(found, key=_rank)


def _rank(each: Counts) -> tuple[str, bool, int, str, int]:
    return each.since, each.closed, each.plays, canonical(each.counts), each.step


def _order(counts: Mapping[str, Counts], key: str) -> tuple[tuple[str, bool, int, str, int], str]:
    return _rank(counts[key]), key
