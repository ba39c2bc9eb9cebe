"""A tally counts and tells nothing else."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import permutations

from app.domain.ids import ChoiceId, ClassId, LessonId
from app.domain.tally import STEP, Tally, add, empty

PLAYS = (
    frozenset({("s/one", ChoiceId("a")), ("s/two", ChoiceId("b"))}),
    frozenset({("s/one", ChoiceId("z"))}),
    frozenset({("s/one", ChoiceId("a")), ("s/two", ChoiceId("c"))}),
)


def start() -> Tally:
    """Return a tally that has counted nothing."""
    return empty(ClassId("c"), LessonId("S1"))


def test_each_first_choice_is_counted_once() -> None:
    """A play adds one to each of its first choices, and one to the plays."""
    counted = start()
    for play in PLAYS:
        counted = add(counted, play)
    assert counted.plays == 3
    assert counted.counts == (("s/one", "a", 2), ("s/one", "z", 1), ("s/two", "b", 1), ("s/two", "c", 1))


def test_the_order_of_plays_leaves_no_trace() -> None:
    """Whoever played first or last, the tally is the same."""
    results = set()
    for order in permutations(PLAYS):
        counted = start()
        for play in order:
            counted = add(counted, play)
        results.add(counted)
    assert len(results) == 1


def test_a_closed_tally_never_changes() -> None:
    """Once the teacher has closed the lesson for the class, nothing is counted any more."""
    closed = replace(add(start(), PLAYS[0]), closed=True)
    assert add(closed, PLAYS[1]) is closed


def test_an_ordinary_count_grows_in_fives() -> None:
    """What is shown stands still until five more have finished; nothing is lost on the way."""
    counted, shown = start(), []
    for number in range(12):
        counted = add(counted, PLAYS[number % 3], STEP)
        shown.append(counted.plays)
    assert shown == [0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10, 10]
    assert sum(number for step, _, number in counted.counts if step == "s/one") == 10
    assert sum(number for step, _, number in counted.waiting if step == "s/one") == counted.waits == 2
    assert counted.number("s/one", ChoiceId("a")) == 7


def test_a_tally_has_no_place_for_a_name_an_order_or_a_time() -> None:
    """The fields of a tally are class, lesson, band, counts, and whether it is closed."""
    assert {field.name for field in fields(Tally)} == {
        "class_id", "lesson", "plays", "counts", "closed", "band", "waits", "waiting",
    }  # fmt: skip
