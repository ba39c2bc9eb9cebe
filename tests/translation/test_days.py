"""A day is told in the words of each language."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.build.days import compile_days
from app.translation.days import ENGLISH_DAYS, read_days

DAY = "2026-03-02"


@pytest.mark.parametrize(
    ("code", "words"),
    [("id", "2 Maret 2026"), ("ms", "2 Mac 2026"), ("th", "2 มีนาคม 2569"), ("km", "២ មីនា ២០២៦")],
)
def test_a_day_is_written_as_the_language_writes_it(tmp_path: Path, code: str, words: str) -> None:
    """Month names, digits and the count of the years are those that its readers know."""
    compile_days(tmp_path)
    assert read_days(tmp_path, code).say(DAY) == words


def test_english_needs_no_file(tmp_path: Path) -> None:
    """Where nothing was built, a day is told in English."""
    assert read_days(tmp_path, "id") is ENGLISH_DAYS
    assert ENGLISH_DAYS.say(DAY) == "2 March 2026"


@pytest.mark.parametrize("text", ["", "soon", "2026-13-40", "{day}"])
def test_what_is_no_day_stays_as_it_is(text: str) -> None:
    """A setting that was damaged is shown, never an error."""
    assert ENGLISH_DAYS.say(text) == text
