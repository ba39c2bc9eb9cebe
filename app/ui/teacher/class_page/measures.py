"""How wide and high the parts of the heat map are, worked out from the room there is. Knows no widget."""

from __future__ import annotations

from dataclasses import dataclass

CELLS = ((70, 38), (48, 36), (42, 38), (34, 36))
"""Width and height of a cell, in design pixels: those for which there is a dashed edge."""
BETWEEN = 2
"""Least room between two cells."""
LEAST_PITCH = CELLS[-1][0] + BETWEEN
LARGE_TEXT = 130
"""Percent from which on the cards at the side are a panel of their own."""
MOST_WIDENED = 1.4


@dataclass(frozen=True, slots=True)
class Measures:
    """In design pixels: the column of names, from one column to the next, a cell, a row."""

    first: float
    pitch: float
    cell: tuple[int, int]
    row: float


def first_column(longest: float, *, compact: bool, text_scale: float) -> float:
    """Return how wide the column of names is, where the longest word of a name is so wide."""
    usual = (116 if compact else 156) * min(MOST_WIDENED, max(1.0, text_scale / 100))
    return max(usual, longest + around_name(compact=compact))


def around_name(*, compact: bool) -> float:
    """Return what stands beside a name in its column: the face, and in a large window the mark of a talk."""
    return face_side(compact=compact) + (14 if compact else 44)


def face_side(*, compact: bool) -> int:
    """Return how large a face is."""
    return 36 if compact else 44


def measures(
    room: float, columns: int, longest: float, *, compact: bool, text_scale: float, lines: float
) -> Measures:
    """Return the measures for a room of this width; `lines` is how high two lines of small text are."""
    first = first_column(longest, compact=compact, text_scale=text_scale)
    pitch = max(LEAST_PITCH, (room - first) / columns if columns else 0)
    fitting = [each for each in CELLS if each[0] <= pitch - BETWEEN]
    least = 58 if text_scale >= LARGE_TEXT else 48
    return Measures(first, pitch, (fitting or CELLS[-1:])[0], max(least, lines + 4))


def fits_beside(room: float, columns: int, longest: float, *, compact: bool, text_scale: float) -> bool:
    """Tell whether the heat map has room enough beside the cards, in this width."""
    if text_scale >= LARGE_TEXT:
        return False
    left = room - first_column(longest, compact=compact, text_scale=text_scale)
    return left / max(1, columns) >= LEAST_PITCH
