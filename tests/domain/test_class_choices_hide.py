"""No hidden figure can be worked out from what is shown: every class that could stand behind a page is tried."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from app.domain.band import Band
from app.domain.class_choices import FEW_BELOW, Amount, amounts, class_chart
from app.domain.ids import ChoiceId, ClassId
from app.domain.tally import LEAST_FOR_CHART, STEP, FirstChoices, Tally, add, empty
from tests import stories
from tests.domain.test_mixing import ONE, counted, given

CLASS = ClassId("c")
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


def test_all_alike_reads_most_and_under_three_reads_few() -> None:
    """The words as SAFEGUARDING.md has them."""
    assert amounts((12, 0, 0)) == (Amount.MOST, Amount.FEW, Amount.FEW)
    assert amounts((FEW_BELOW - 1, FEW_BELOW, 7)) == (Amount.FEW, Amount.SOME, Amount.MOST)
    assert amounts((5, 5)) == (Amount.SOME, Amount.SOME)
    assert amounts((0, 3, 3, 7)) == (Amount.FEW, Amount.SOME, Amount.SOME, Amount.SOME)


def pages(tally: Tally) -> Page:
    """Return all that is shown of the lesson with one decision: how many learners, and each figure."""
    chart = class_chart(ONE, tally)
    if chart is None:
        return None
    return chart.learners or 0, *(bar.number or 0 for each in chart.charts for bar in each.bars)


def histories(truths: tuple[FirstChoices, ...]) -> set[tuple[Page, ...]]:
    """Return every row of pages that a teacher who looks after each child can see, for all that the die can show."""
    states: dict[Tally, set[tuple[Page, ...]]] = {empty(CLASS, ONE.id, Band.MIDDLE): {()}}
    for first in truths:
        after: dict[Tally, set[tuple[Page, ...]]] = defaultdict(set)
        for tally, seen in states.items():
            for told in {told for told, _ in counted(ONE, first)}:
                more = add(tally, told, STEP)
                after[more] |= {(*row, pages(more)) for row in seen}
        states = after
    return set().union(*states.values())


def test_looking_after_every_child_tells_of_no_child() -> None:
    """For each row of pages of five children any of them may have chosen anything, and the others anything besides.

    That is more than two truths behind each page: to know what all others chose, or that a child's skill is
    "not yet", helps nobody. Totals, differences and repeated looks are in the rows.
    """
    rows = [histories(truths) for truths in product(given(ONE), repeat=STEP)]
    assert len(rows) == 3**STEP
    assert all(row == rows[0] for row in rows)
    assert len(rows[0]) == STEP + 1


def test_the_next_five_tell_of_no_child_either() -> None:
    """The difference between two charts is the sum of five answers, each of which may have been the die's."""
    alike = frozenset({("room/q", ChoiceId("a"))})
    others = [
        (alike,) * 10,
        (alike,) * 9 + (frozenset(),),
        (*[frozenset[tuple[str, ChoiceId]]()] * 5, *(alike,) * 5),
    ]
    rows = [histories(truths) for truths in others]
    assert rows[0] == rows[1] == rows[2]


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
