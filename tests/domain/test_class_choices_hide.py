"""No hidden figure can be worked out from what is shown: every class that could stand behind a page is tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, product

import pytest

from app.domain.band import Band
from app.domain.class_choices import FEW_BELOW, Amount, amounts, class_chart
from app.domain.ids import ChoiceId, ClassId
from app.domain.tally import LEAST_FOR_CHART, STEP, Tally, add, empty
from tests import stories

CLASS = ClassId("c")
ONE = stories.lesson(
    "O2", stories.scene("room", stories.ask("q", stories.choice("a"), stories.choice("b")), stories.end())
)
Page = tuple[int, ...] | None


def numbers(options: int, most: int) -> Iterator[tuple[int, ...]]:
    """Yield how often each option can have been chosen by at most so many learners."""
    if not options:
        yield ()
        return
    for first in range(most + 1):
        for rest in numbers(options - 1, most - first):
            yield first, *rest


@pytest.mark.parametrize(("options", "most"), [(2, 40), (3, 26), (4, 18)])
def test_a_word_of_a_sensitive_lesson_hides_its_number(options: int, most: int) -> None:
    """Who knows how many have finished, and every word, still meets two numbers for each few, and never "all alike".

    Of those who have finished some may have skipped the decision, so up to `finished` answers are possible.
    """
    for finished in range(LEAST_FOR_CHART, most + 1):
        behind: dict[tuple[Amount, ...], list[tuple[int, ...]]] = defaultdict(list)
        for truth in numbers(options, finished):
            if sum(truth) >= LEAST_FOR_CHART:
                behind[amounts(truth)].append(truth)
        for shown, truths in behind.items():
            for at, amount in enumerate(shown):
                possible = {truth[at] for truth in truths}
                assert amount is not Amount.FEW or len(possible) > 1, (finished, shown)
                assert any(sum(truth) > truth[at] for truth in truths), (finished, shown)


@pytest.mark.parametrize(("options", "most"), [(2, 40), (3, 26), (4, 18)])
def test_a_word_hides_its_number_from_who_knows_how_many_answered(options: int, most: int) -> None:
    """Even the exact number of answers leaves two numbers for each word, and never "all alike"."""
    for answers in range(LEAST_FOR_CHART, most + 1):
        behind: dict[tuple[Amount, ...], list[tuple[int, ...]]] = defaultdict(list)
        for truth in numbers(options, answers):
            if sum(truth) == answers:
                behind[amounts(truth)].append(truth)
        for shown, truths in behind.items():
            few = [at for at, amount in enumerate(shown) if amount is Amount.FEW]
            assert all(len({truth[at] for truth in truths}) > 1 for at in few), (answers, shown)
            assert any(max(truth) < answers for truth in truths), (answers, shown)


def test_all_alike_reads_most_and_under_three_reads_few() -> None:
    """The words as SAFEGUARDING.md has them."""
    assert amounts((12, 0, 0)) == (Amount.MOST, Amount.FEW, Amount.FEW)
    assert amounts((FEW_BELOW - 1, FEW_BELOW, 7)) == (Amount.FEW, Amount.SOME, Amount.MOST)
    assert amounts((5, 5)) == (Amount.SOME, Amount.SOME)
    assert amounts((2, 2, 2, 5)) == (Amount.FEW, Amount.FEW, Amount.FEW, Amount.MOST)
    assert amounts((0, 3, 3, 7)) == (Amount.FEW, Amount.SOME, Amount.SOME, Amount.SOME)


def pages(tally: Tally) -> Page:
    """Return all that is shown of the lesson with one decision: how many learners, and each figure."""
    chart = class_chart(ONE, tally)
    if chart is None:
        return None
    return chart.learners or 0, *(bar.number or 0 for each in chart.charts for bar in each.bars)


def test_no_difference_of_two_charts_is_one_child() -> None:
    """Whoever looks after each of twenty children, whatever they chose, sees sums of five only."""
    for ways in product("ab", repeat=STEP):
        tally, seen = empty(CLASS, ONE.id, Band.MIDDLE), []
        for way in (*ways, *"abbab", *"aaaaa", *ways):
            tally = add(tally, frozenset({("room/q", ChoiceId(way))}), STEP)
            seen.append(pages(tally))
        charts = [page for page in dict.fromkeys(seen) if page is not None]
        steps = [now[0] - before[0] for before, now in pairwise([(0,), *charts])]
        assert steps == [STEP] * 4
        assert charts[0][1:] == (ways.count("a"), ways.count("b"))


def test_who_chose_what_is_in_no_chart() -> None:
    """Five children in any order give the same pages: a chart knows how many, never who or when."""
    rows = defaultdict(set)
    for ways in product("ab", repeat=STEP):
        tally = empty(CLASS, ONE.id, Band.MIDDLE)
        seen = []
        for way in ways:
            tally = add(tally, frozenset({("room/q", ChoiceId(way))}), STEP)
            seen.append(pages(tally))
        rows[ways.count("a")].add(tuple(seen))
    assert [len(row) for row in rows.values()] == [1] * (STEP + 1)


def test_a_chart_stands_still_between_fives() -> None:
    """Whoever looks after each child sees the same page four times out of five."""
    tally, seen = empty(CLASS, ONE.id, Band.MIDDLE), []
    for _ in range(11):
        tally = add(tally, frozenset({("room/q", ChoiceId("a"))}), STEP)
        seen.append(pages(tally))
    assert seen == [None] * 4 + [(5, 5, 0)] * 5 + [(10, 10, 0)] * 2


def test_a_sensitive_page_has_no_figure_and_comes_once() -> None:
    """Nothing before it is closed, nothing under ten, and afterwards always the same words."""
    lesson = stories.with_teacher()
    tally = empty(CLASS, lesson.id, Band.MIDDLE)
    for _ in range(LEAST_FOR_CHART):
        assert class_chart(lesson, tally) is None
        tally = add(tally, frozenset({("room/do", ChoiceId("planted-a"))}))
    assert class_chart(lesson, tally) is None
    closed = Tally(tally.class_id, tally.lesson, tally.plays, tally.counts, closed=True, band=tally.band)
    chart = class_chart(lesson, closed)
    assert chart is not None
    assert chart.learners is None
    assert [(each.answers, [(bar.number, bar.amount) for bar in each.bars]) for each in chart.charts] == [
        (None, [(None, Amount.MOST), (None, Amount.FEW)])
    ]
    assert class_chart(lesson, add(closed, frozenset({("room/do", ChoiceId("planted-b"))}))) == chart
