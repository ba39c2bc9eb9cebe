"""How much room names need in the heat map."""

from __future__ import annotations

from collections.abc import Iterable

from kivy.core.text import Label as CoreLabel
from kivy.metrics import dp

from app.ui.theme import theme

NAME_LINES = 2
"""On how many lines a name may stand where it is set small."""


def longest_word(names: Iterable[str]) -> float:
    """Return how wide the longest word of these names is when it is set small, in design pixels."""
    words = {word for name in names for word in name.split()}
    return float(max((width_of(word, "caption") for word in words), default=0) / dp(1))


def width_of(text: str, style: str) -> float:
    """Return how wide a text is on one line, in pixels."""
    label = CoreLabel(**theme.font_options(style, strong=False, script=theme.script_of(text)))
    return float(label.get_extents(text)[0])


def lines_needed(name: str, room: float) -> int:
    """Return how many lines a name takes where it is set small."""
    lines, line = 1, ""
    for word in name.split():
        longer = f"{line} {word}".strip()
        if line and width_of(longer, "caption") > room:
            lines, line = lines + 1, word
        else:
            line = longer
    return lines
