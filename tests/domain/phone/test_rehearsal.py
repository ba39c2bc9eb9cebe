"""Rehearsing to ask for help: page by page, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ids import StepId
from app.domain.phone.rehearsal import PICKING, Page, Way, back, begin, options, pick, read_on
from app.domain.phone.steps import Rehearsal
from app.domain.text import Text


def said(text: str) -> Text:
    """A text of a story."""
    return Text("X03", text)


STEP = Rehearsal(
    StepId("tell"),
    said("question"),
    ("teacher", "grandparent", "coach"),
    (said("now"), said("later")),
    ((said("a"), said("b")), (said("c"),), (said("d"), said("e"))),
    said("aloud"),
    "scolds",
    said("says"),
    said("then"),
    said("listens"),
)


def after(*numbers: int) -> Way:
    """Return the page after picking these, reading what is to be read."""
    way = begin(STEP)
    for number in numbers:
        way = pick(way, number) if way.page in PICKING else read_on(way)
    return way


def test_the_pages_come_in_order() -> None:
    """Whom, when, the sentence, aloud, the first answer, who else, and somebody listens."""
    pages, way = [], begin(STEP)
    while True:
        pages.append(way.page)
        if way.page is Page.HEARD:
            break
        way = pick(way, 0) if way.page in PICKING else read_on(way)
    assert pages == [
        Page.WHOM, Page.WHEN, Page.PART, Page.PART, Page.ALOUD, Page.ANSWER, Page.AGAIN, Page.HEARD,
    ]  # fmt: skip


def test_a_place_with_one_part_fills_itself() -> None:
    """There and on the way back."""
    way = after(0, 0, 1)
    assert (way.page, way.place, way.parts) == (Page.PART, 2, (1, 0))
    assert back(way).parts == ()


def test_the_second_helper_is_another_one() -> None:
    """Whoever was asked first is not offered again."""
    way = after(1, 0, 0, 0, 0, 0)
    assert (way.page, way.first, way.others) == (Page.AGAIN, "grandparent", ("teacher", "coach"))
    assert pick(way, 1).second == "coach"


@pytest.mark.parametrize("number", [-1, 9])
def test_what_is_not_offered_cannot_be_picked(number: int) -> None:
    """The page stays."""
    assert pick(begin(STEP), number) == begin(STEP)
    assert read_on(begin(STEP)) == begin(STEP)


@given(st.lists(st.integers(0, 2), max_size=12))
def test_back_leads_to_the_first_page_from_everywhere(numbers: list[int]) -> None:
    """Each step back is a page where something was shown, and there are no more than were passed."""
    way = after(*(number % max(1, options(after(*numbers[:at])) or 1) for at, number in enumerate(numbers)))
    for _ in range(9):
        assert way.can_go_back == (way != begin(STEP))
        way = back(way)
    assert way == begin(STEP)


def test_the_last_page_is_the_last() -> None:
    """Whoever reads on there leaves it to the lesson."""
    way = after(*[0] * 7)
    assert way.page is Page.HEARD
    assert read_on(way) == way
