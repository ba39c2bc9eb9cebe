"""The pseudo-locale."""

from __future__ import annotations

import pytest

from app.translation.kept import kept
from app.translation.pseudo import CLOSE, OPEN, pseudo


@pytest.mark.parametrize(
    "text",
    ["Saved {n} of {all}.", "[b]Bold[/b] and [ref=help]help[/ref]", "{{braces}} &amp; more", "Line\nline"],
)
def test_placeholders_and_markup_stay(text: str) -> None:
    """Every screen can be walked through in it."""
    made = pseudo(text)
    assert kept(made) == kept(text)
    assert made.count("\n") == text.count("\n")
    assert ("{{" in made, "&amp;" in made) == ("{{" in text, "&amp;" in text)


@pytest.mark.parametrize(
    "text", ["Go on", "Choose another one, or tell your teacher.", "A much longer text. " * 8]
)
def test_text_is_about_a_third_longer_between_brackets(text: str) -> None:
    """What does not fit shows, since its closing bracket is cut off."""
    made = pseudo(text)
    assert made.startswith(OPEN)
    assert made.endswith(CLOSE)
    assert 1.25 <= len(made) / len(text) <= 1.45


def test_letters_carry_accents_and_can_still_be_read() -> None:
    """A text without accents is one that was never marked."""
    assert pseudo("Go on now") == "«Ĝö öñ ñöŵ~»"


def test_nothing_stays_nothing() -> None:
    """An empty text is no text."""
    assert not pseudo("")
