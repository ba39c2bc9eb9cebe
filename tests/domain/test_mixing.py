"""The die between a child and a chart: anything may be counted of anybody, and mostly it is what was chosen."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.mixing import decisions, is_on_every_way, mixed
from app.domain.tally import FirstChoices
from tests import stories

ONE = stories.lesson(
    "O2", stories.scene("room", stories.ask("q", stories.choice("a"), stories.choice("b")), stories.end())
)


def given(lesson: Lesson) -> list[FirstChoices]:
    """Return everything that can be chosen in a lesson: any option or none at each decision."""
    options = [[(key, choice.id) for choice in step.choices] for key, step in decisions(lesson)]
    every = product(*([None, *each] for each in options))
    return [frozenset(each for each in way if each is not None) for way in every]


def counted(lesson: Lesson, first: FirstChoices) -> list[tuple[FirstChoices, Fraction]]:
    """Return what is counted of a play for everything that the die can show, and how likely it is."""
    found: list[tuple[FirstChoices, Fraction]] = []
    ahead: list[tuple[tuple[int, ...], Fraction]] = [((), Fraction(1))]
    while ahead:
        shown, likely = ahead.pop()
        dice = iter(shown)
        missing: list[int] = []

        def roll(sides: int, dice: Iterator[int] = dice, missing: list[int] = missing) -> int:
            side = next(dice, None)
            if side is None:
                missing.append(sides)
            return side or 0

        told = mixed(lesson, first, roll)
        if missing:
            ahead += [((*shown, side), likely / missing[0]) for side in range(missing[0])]
        else:
            found.append((told, likely))
    return found


def test_whatever_was_chosen_everything_can_be_counted() -> None:
    """So nothing that is counted tells that a child has chosen it, has not, has skipped it, or has come by."""
    lesson = stories.ordinary()
    everything = [first for first in given(lesson) if any(step == "kitchen/first" for step, _ in first)]
    assert (len(given(lesson)), len(everything)) == (20, 15)
    for first in given(lesson):
        assert {told for told, _ in counted(lesson, first)} == set(everything)


def test_five_in_six_answers_stay_as_they_were_given() -> None:
    """Of the sixth some are drawn as they were given too; a skipped answer is all chance."""
    answer, other = (frozenset({("room/q", ChoiceId(each))}) for each in "ab")
    likely: dict[FirstChoices, Fraction] = defaultdict(Fraction)
    for told, share in counted(ONE, answer):
        likely[told] += share
    assert likely == {answer: Fraction(5, 6) + Fraction(1, 12), other: Fraction(1, 12)}
    skipped = Counter(told for told, _ in counted(ONE, frozenset()))
    assert skipped[answer] == skipped[other] == skipped.total() / 2


def test_a_decision_on_every_way_is_told_from_one_that_a_choice_leads_to() -> None:
    """Only the first can be counted on to have an answer of each play."""
    lesson = stories.ordinary()
    assert [is_on_every_way(lesson, key) for key, _ in decisions(lesson)] == [True, False]
    sure = stories.sensitive()
    assert [key for key, _ in decisions(sure) if is_on_every_way(sure, key)] == [
        "chat/reply",
        "tell/tell",
        "after/next",
    ]


def test_decisions_come_in_the_order_of_the_story() -> None:
    """Each with the key under which it is counted and kept as evidence."""
    assert [key for key, _ in decisions(stories.ordinary())] == ["kitchen/first", "roof/second"]
