"""Days in words."""

from __future__ import annotations

import pytest

from app.ui.days import day_words, finish_by, weekday_and_day
from app.ui.translations import i18n


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-03-12", "12 March 2026"), ("2025-12-01", "1 December 2025"), ("", ""), ("soon", "")],
)
def test_a_day_is_said_in_words(iso: str, words: str) -> None:
    """What is no day says nothing."""
    i18n.reset()

    assert day_words(iso) == words


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2026-03-12", "Finish today"),
        ("2026-03-13", "Finish by tomorrow"),
        ("2026-03-14", "Finish by Saturday"),
        ("2026-03-18", "Finish by Wednesday"),
        ("2026-03-19", "Finish by 19 March"),
        ("2027-01-02", "Finish by 2 January"),
        ("2026-03-11", "You can still do this"),
        ("2020-01-01", "You can still do this"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_until_when_is_said_calmly(due: str, words: str) -> None:
    """A weekday within the next six days, a date further off; a day that is past blames nobody."""
    i18n.reset()

    assert finish_by(due, "2026-03-12") == words


def test_a_day_of_the_calendar_has_its_weekday() -> None:
    """What is no day says nothing."""
    i18n.reset()

    assert (weekday_and_day("2026-03-20"), weekday_and_day("")) == ("Friday 20 March", "")
