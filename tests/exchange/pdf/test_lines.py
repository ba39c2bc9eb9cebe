"""Lines break at spaces and word edges, and no line is wider than there is room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.pdf.lines import EDGE, lines
from tests.exchange.some_sheets import family_in


def by_letters(text: str) -> float:
    """Return a width: one for each letter."""
    return float(len(text))


def test_words_stay_whole() -> None:
    """A line ends before the word that has no room, and its space is gone."""
    assert lines("one two three", 7, by_letters) == ["one two", "three"]
    assert lines("one\ntwo", 9, by_letters) == ["one", "two"]
    assert lines("", 9, by_letters) == [""]


def test_word_edges_are_places_to_break_and_nothing_else() -> None:
    """They are not set."""
    assert lines(f"กิน{EDGE}ข้าว{EDGE}แล้ว", 8, by_letters) == ["กินข้าว", "แล้ว"]


def test_a_word_that_is_too_long_breaks_where_it_hurts_least() -> None:
    """Behind a stroke, else between whole letters with all their marks."""
    assert lines("kopi-susu", 6, by_letters) == ["kopi-", "susu"]
    assert lines("abcdef", 4, by_letters) == ["abcd", "ef"]
    assert lines("ขึ้นขึ้น", 5, by_letters) == ["ขึ้น", "ขึ้น"]


@pytest.mark.parametrize("language", ["th", "km"])
def test_a_sentence_breaks_between_words(language: str) -> None:
    """Every line ends where the build step has put an edge, or at a space."""
    sentence = family_in(language).about
    whole = sentence.replace(EDGE, "").replace(" ", "")
    broken = lines(sentence, 24, by_letters)
    ends = {len(part.replace(" ", "").replace(EDGE, "")) for part in _beginnings(sentence)}
    at = 0
    for line in broken:
        at += len(line.replace(" ", ""))
        assert at in ends
    assert "".join(broken).replace(" ", "") == whole


def _beginnings(sentence: str) -> list[str]:
    places = [at for at, letter in enumerate(sentence) if letter in {EDGE, " "}]
    return [sentence[:at] for at in (*places, len(sentence))]


@given(st.text(alphabet="ab -/\u200bกิ่ខ្ញុំ", max_size=60), st.integers(1, 12))
def test_nothing_is_lost_and_nothing_too_wide(text: str, room: int) -> None:
    """Whatever the text: its letters come in order, and only a single letter may be wider than the room."""
    found = lines(text, room, by_letters)
    kept = "".join(found).replace(" ", "")
    assert kept == text.replace(" ", "").replace(EDGE, "").replace("\n", "")
    assert all(len(line) <= max(room, 9) for line in found)
