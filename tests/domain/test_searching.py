"""Words are found whatever their case and accents, in any script, titles first."""

from __future__ import annotations

import pytest

from app.domain.searching import Index, Page, folded

PAGES = (
    Page("law", "Law and reporting", ("Ask the lead.", "What holds for a picture?")),
    Page("images", "When it is about a picture", ("Do not look at it.",)),
    Page(
        "sheet", "The sheet for parents", ("Père et mère, merci.", "A picture of a kite, and a kite again.")
    ),
    Page("thai", "ถ้าเด็กเล่าให้ฟัง", ("ขอบคุณที่เล่าให้ฟังนะ ไม่ใช่ความผิดของหนู",)),
    Page("khmer", "បើក្មេងប្រាប់អ្នក", ("អរគុណដែលបានប្រាប់។",)),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(PAGES)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("picture", ["images", "law", "sheet"]),
        ("PICTURE kite", ["sheet"]),
        ("pere", ["sheet"]),
        ("pict", ["images", "law", "sheet"]),
        ("เล่าให้ฟัง", ["thai"]),
        ("ความผิด", ["thai"]),
        ("ប្រាប់", ["khmer"]),
        ("nothing like it", []),
        ("   ", []),
        ("", []),
    ],
)
def test_every_word_must_be_there_and_titles_come_first(index: Index, typed: str, found: list[str]) -> None:
    """Parts of words count, since Thai and Khmer have no blanks between theirs."""
    assert [each.id for each in index.find(typed)] == found


def test_a_snippet_shows_the_word_as_it_is_written(index: Index) -> None:
    """Accents and capitals of the text are kept."""
    (hit,) = index.find("pere")
    assert hit.snippet == "Père et mère, merci."


def test_a_snippet_of_a_long_text_ends_at_words() -> None:
    """It says with dots that there is more, and breaks no word of a script with blanks."""
    text = " ".join(f"word{n}" for n in range(60))
    (hit,) = Index([Page("long", "Long", (text,))]).find("word30")
    words = hit.snippet.strip("…").split()
    assert "word30" in words
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert set(words) <= set(text.split())


def test_a_snippet_never_begins_within_a_cluster() -> None:
    """A vowel or tone mark of Thai is not torn from its letter."""
    text = "ที่นี่" * 40 + "ความผิด" + "ที่นี่" * 40
    (hit,) = Index([Page("thai", "ไทย", (text,))]).find("ความผิด")
    assert "ความผิด" in hit.snippet
    assert hit.snippet.strip("…")[0] not in "ิีึืุู่้๊๋์ั"


def test_folding_keeps_the_marks_of_thai_and_khmer() -> None:
    """There they are letters: without them words would be others."""
    assert folded("É à Ü") == "e a u"
    assert folded("ให้") != folded("ให")
