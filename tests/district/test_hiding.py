"""What is shown past one school is of ten learners or more, and no difference tells of fewer."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from tests.district.hiding import FEWEST, STEP, shown
from tests.district.plain import Row, plain_report

MONDAY = date(2026, 7, 13)
SKILLS = ("say-it-plainly", "listen-and-check", "speak-from-me")

rows = st.lists(
    st.builds(
        Row,
        st.integers(0, 500).map(str),
        st.integers(0, 40).map(str),
        st.sampled_from(["S-1", "S-2"]),
        st.integers(0, 20).map(lambda days: MONDAY + timedelta(days=days)),
        st.lists(st.sampled_from(SKILLS), unique=True, max_size=3).map(tuple),
    ),
    max_size=400,
)
a_cell = st.tuples(st.integers(0, 60), st.integers(0, 40)).map(lambda two: (two[0], two[0] + two[1]))


@given(a_cell)
def test_nothing_below_ten_is_shown(cell: tuple[int, int]) -> None:
    """A cell of ten learners and more is shown as the step of ten below its figure, a smaller one not at all."""
    told = shown(*cell)
    assert (told is None) == (cell[0] < FEWEST)
    if told is not None:
        assert told % STEP == 0
        assert told >= FEWEST
        assert 0 <= cell[1] - told < STEP


@given(st.lists(a_cell, min_size=1, max_size=6))
def test_no_difference_tells_of_a_few(parts: list[tuple[int, int]]) -> None:
    """Whatever parts are taken off their whole: if what is left must be somebody, it may be ten and more."""
    whole = shown(sum(learners for learners, _ in parts), sum(figure for _, figure in parts))
    told = [each for each in (shown(*part) for part in parts) if each is not None]
    for many in range(1, len(told) + 1):
        for taken in combinations(told, many):
            fewest = (whole or 0) - sum(each + STEP - 1 for each in taken)
            most = (whole or 0) + STEP - 1 - sum(taken)
            assert fewest <= 0 or most >= FEWEST


@given(rows)
def test_a_report_has_one_figure_for_each_cell_and_no_sum(many: list[Row]) -> None:
    """Kind, name, school and week are there once; every cell has ten learners in it, whatever else is in the week."""
    told = plain_report(many)
    cells = [each[:4] for each in told]
    assert len(set(cells)) == len(cells)
    for kind, name, school, week, at_least in told:
        inside = {
            row.actor
            for row in many
            if row.school == school
            and 0 <= (row.day - week).days < 7
            and (kind != "skill" or name in row.skills)
        }
        assert school
        assert len(inside) >= FEWEST
        assert at_least % STEP == 0


def test_a_full_class_is_shown_and_one_of_nine_is_not() -> None:
    """Ten learners with one lesson each make cells of ten; nine make none at all."""
    ten = [Row(str(n), str(n), "S-1", MONDAY, SKILLS[:1]) for n in range(10)]
    kinds = [("completions", ""), ("growth", "tip"), ("skill", SKILLS[0])]
    assert plain_report(ten) == [(*each, "S-1", MONDAY, 10) for each in kinds]
    assert plain_report(ten[:9]) == []
