"""The pseudo-locale `qps`: English with accents, a third longer, between brackets.

A text without accents is not translated; one whose brackets are cut off has too little room. Placeholders
and markup stay as they are, so that every screen can be walked through in it.
"""

from __future__ import annotations

import math

from app.translation.kept import KEPT

OPEN, CLOSE = "«", "»"
"""The brackets; the shipped Latin font has no ⟦ ⟧, which would be drawn as boxes."""

_ACCENTS = str.maketrans(
    "AaCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz",
    "ÅåÇçĐđÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž",
)
_LONGER = 0.3
_FILLING = "~"


def pseudo(text: str) -> str:
    """Return a text as `qps` has it."""
    if not text:
        return text
    pieces = KEPT.split(text)
    spoken = "".join(piece if at % 2 else piece.translate(_ACCENTS) for at, piece in enumerate(pieces))
    letters = sum(len(piece) for piece in pieces[::2])
    filling = _filling(math.ceil(letters * _LONGER) - len(OPEN + CLOSE))
    return f"{OPEN}{spoken}{filling}{CLOSE}"


def _filling(length: int) -> str:
    """Fill with short words, so that long texts still break into lines."""
    words, rest = divmod(max(0, length), 6)
    return f" {_FILLING * 5}" * words + (f" {_FILLING * (rest - 1)}" if rest > 1 else _FILLING * rest)
