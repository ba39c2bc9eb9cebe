"""Eight bugs that merging could have, planted one at a time: laws or runs must find each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from app.domain.merging import counts, shares, stamped
from app.domain.merging.counts import Counts
from app.domain.merging.shares import Document
from app.domain.merging.stamped import THERE, Row, Stamped
from tests.domain.merging import machines


def _last_bundle(one: Row, other: Row) -> Row:
    return {**one, **other}


def _counter_alone(name: str, each: Stamped) -> tuple[str, int]:
    return (str(each.value) if name.startswith(stamped.CLEARED_TO) else ""), each.counter


def _whole_rows(one: Row, other: Row) -> Row:
    def newest(row: Row) -> list[tuple[int, str, str]]:
        return sorted(((*each[:2], stamped.canonical(each.value)) for each in row.values()), reverse=True)

    return max(one, other, key=newest)


def _comes_back(name: str, each: Stamped) -> tuple[bool, str, int, str, str]:
    return name == THERE and bool(each.value), *_ORDER(name, each)


def _further_written(play: Document) -> tuple[int, str, str]:
    return play["counter"], play["device"], stamped.canonical(play)


def _added(one: Counts | None, other: Counts | None) -> Counts:
    if one is None or other is None or one.since != other.since or one.closed or other.closed:
        return _LATER(one, other)
    number = Counter({(step, choice): times for step, choice, times in one.counts})
    number.update({(step, choice): times for step, choice, times in other.counts})
    chosen = tuple((step, choice, times) for (step, choice), times in sorted(number.items()))
    return replace(one, plays=one.plays + other.plays, counts=chosen)


def _nobody_gone(_erased: Mapping[str, tuple[str, ...]], _each: str) -> bool:
    return False


def _sees_nothing(_machine: machines.Machine, _counter: int) -> None:
    return None


_ORDER, _LATER = stamped._order, counts._later

BUGS: dict[str, tuple[Any, str, Callable[..., Any]]] = {
    "last bundle wins": (shares, "merged_row", _last_bundle),
    "no device decides": (stamped, "_order", _counter_alone),
    "whole rows instead of fields": (shares, "merged_row", _whole_rows),
    "what was removed comes back": (stamped, "_order", _comes_back),
    "an erased child comes back": (shares, "is_gone", _nobody_gone),
    "open over finished": (shares, "how_far", _further_written),
    "counts added": (counts, "_later", _added),
    "a counter that sees nothing": (machines.Machine, "see", _sees_nothing),
}
"""By name: where the bug sits, what it replaces, and by what."""


@contextmanager
def planted(name: str) -> Iterator[None]:
    """Have this bug for a while."""
    where, what, bug = BUGS[name]
    with patch.object(where, what, bug):
        yield
