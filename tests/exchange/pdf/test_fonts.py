"""Letters are set in the font of their script."""

from __future__ import annotations

from app.exchange.pdf.fonts import KHMER, LATIN, NONE, THAI, Run, clean, runs

KNOWN = {
    LATIN: frozenset(map(ord, "abc 123“”é")),
    THAI: frozenset(map(ord, "กขิ่ abc")),
    KHMER: frozenset(map(ord, "កខ្")),
}


def test_each_script_has_its_font() -> None:
    """Latin letters, digits and spaces are Lexend's in every language."""
    assert runs("abc กิ่ 1 កខ្ក", KNOWN) == [
        Run(LATIN, "abc "), Run(THAI, "กิ่"), Run(LATIN, " 1 "), Run(KHMER, "កខ្ក"),
    ]  # fmt: skip


def test_word_edges_are_not_set_and_joiners_stay_in_their_word() -> None:
    """An edge is a place to break; a joiner belongs to the letters around it."""
    assert runs("ก\u200bข", KNOWN) == [Run(THAI, "กข")]
    assert runs("ក\u200cខ", KNOWN) == [Run(KHMER, "ក\u200cខ")]


def test_a_letter_that_no_font_has_is_a_run_of_its_own() -> None:
    """So that it can be drawn as a box."""
    assert runs("a☃b", KNOWN) == [Run(LATIN, "a"), Run(NONE, "☃"), Run(LATIN, "b")]


def test_letters_come_in_one_piece() -> None:
    """An accent that stands behind its letter joins it, and what has no shape is gone."""
    assert clean("e\u0301 a\u00adb") == "é ab"
