"""Days in words."""

from __future__ import annotations

import pytest

from app.ui.days import day_words
from app.ui.translations import i18n


@pytest.mark.parametrize(
    ("iso", "words"),
    [("2026-03-12", "12 March 2026"), ("2025-12-01", "1 December 2025"), ("", ""), ("soon", "")],
)
def test_a_day_is_said_in_words(iso: str, words: str) -> None:
    """What is no day says nothing."""
    i18n.reset()

    assert day_words(iso) == words
