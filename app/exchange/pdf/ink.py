"""Colours and sizes of what is printed: those of the screen (`theme/palettes.py`), in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

Colour = tuple[int, int, int]


def _colour(told: str) -> Colour:
    return int(told[1:3], 16), int(told[3:5], 16), int(told[5:7], 16)


INK, INK_SOFT = _colour("#16302A"), _colour("#3A524B")
LINE, DIVIDER = _colour("#6C857A"), _colour("#C5D6C4")
PAPER, MIST = _colour("#FFFFFF"), _colour("#F6F9F2")
GREEN, GREEN_MIDDLE, GREEN_SOFT, GREEN_PALE = (
    _colour("#1E6A43"), _colour("#4E9A52"), _colour("#86C28A"), _colour("#DDEFD6"),
)  # fmt: skip
NILA, NILA_DEEP, NILA_PALE = _colour("#6478C6"), _colour("#33468F"), _colour("#E3E8FA")
SENJA, SENJA_PALE = _colour("#8A3617"), _colour("#FCE0DA")
GOLD_PALE, GOLD_EDGE = _colour("#FFF9EC"), _colour("#A3750F")
WEAVE = (_colour("#A67F43"), _colour("#E0BF80"), _colour("#C9A05E"))
TINTS = tuple(_colour(each) for each in ("#DDEFD6", "#FFEBC2", "#E3E8FA", "#FCE0DA", "#D6EEF0", "#EFE3F3"))
"""What avatars stand on, as on the screen."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: its size in points, whether it is strong, its colour, the room from line to line."""

    size: float
    strong: bool = False
    colour: Colour = INK
    leading: float = 1.38

    def but(self, *, strong: bool | None = None, colour: Colour | None = None) -> Style:
        """Return the same style, strong or in another colour."""
        return replace(self, strong=self.strong if strong is None else strong, colour=colour or self.colour)


HUGE = Style(30, strong=True, leading=1.25)
TITLE = Style(19, strong=True, leading=1.25)
HEADING = Style(13, strong=True, leading=1.3)
BODY = Style(10.5)
SMALL = Style(9, colour=INK_SOFT)
TINY = Style(8, colour=INK_SOFT, leading=1.25)
