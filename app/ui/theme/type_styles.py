"""Sizes and lines of text by script, in design pixels at 100 % (the measured table of the design).

A line is what CSS calls a line box: n lines of a style are exactly n times as high. Lexend is set one pixel smaller
than the pictures of the design, which are in Andika, and then breaks where they break. Khmer's lines are the natural
lines of its font. The small column serves windows below 1180 x 680; no text is smaller than 15.
"""

from __future__ import annotations

from msgspec import Struct


class TypeStyle(Struct, frozen=True):
    """Size and line of a style, in design pixels."""

    size: int
    line: int


STYLES = ("h1", "h2", "title", "name", "speech", "narration", "choice", "body", "button", "caption")
BOLD = frozenset(("h1", "h2", "title", "name", "button"))
"""Styles that are bold unless told otherwise."""

_Row = tuple[tuple[int, int], ...]
_LARGE: dict[str, _Row] = {
    "Latn": (
        (29, 38), (21, 30), (19, 27), (18, 26), (20, 31), (19, 30), (18, 28), (17, 27), (17, 24), (15, 22),
    ),
    "Thai": (
        (29, 48), (22, 38), (20, 32), (19, 30), (21, 38), (20, 36), (19, 34), (18, 32), (18, 32), (16, 28),
    ),
    "Khmr": (
        (28, 52), (21, 40), (20, 37), (18, 34), (20, 38), (19, 36), (18, 34), (18, 34), (18, 34), (16, 30),
    ),
}  # fmt: skip
_SMALL: dict[str, _Row] = {
    "Latn": (
        (25, 34), (19, 27), (17, 24), (16, 24), (17, 26), (16, 25), (16, 25), (16, 25), (16, 24), (15, 21),
    ),
    "Thai": (
        (25, 42), (20, 34), (18, 29), (17, 28), (18, 32), (17, 31), (17, 30), (16, 29), (16, 28), (15, 26),
    ),
    "Khmr": (
        (24, 45), (19, 36), (17, 32), (16, 30), (17, 32), (16, 30), (16, 30), (16, 30), (16, 30), (15, 28),
    ),
}  # fmt: skip

SCRIPTS = tuple(_LARGE)
_OWN_LETTERS = {"Thai": ("\u0e01", "\u0e5b"), "Khmr": ("\u1780", "\u17ff")}


def script_of(text: str, spoken: str) -> str:
    """Return the script whose font can set a text: the spoken one, unless it has Thai or Khmer letters.

    A nickname may be Thai while the app speaks English, and a language is named in its own letters.
    """
    if text.isascii():
        return spoken
    for letter in text:
        for script, (first, last) in _OWN_LETTERS.items():
            if first <= letter <= last:
                return script
    return spoken


def type_style(style: str, script: str, *, compact: bool, percent: int) -> TypeStyle:
    """Return size and line of a style, grown by `percent` (100, 115, 130 or 150)."""
    row = (_SMALL if compact else _LARGE)[script]
    size, line = row[STYLES.index(style)]
    return TypeStyle(round(size * percent / 100), round(line * percent / 100))
