"""Where people stand in a scene, how large they are, and where a bubble hangs without covering a face."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

ALONE = {"left": 250.0, "middle": 400.0, "right": 560.0}
PAIR = (235.0, 590.0)
THREE = (150.0, 400.0, 640.0)
"""Where the feet are, in design pixels from the left edge of the place. Two stand apart, whichever sides are named."""

SIDES = ("left", "middle", "right")
SCALE, SCALE_OF_THREE, TALLEST = 1.2, 1.05, 1.12
"""How large figures are drawn; the tallest one stays low enough for a bubble above the hair."""

HEAD_ABOVE_FEET, HEAD_HIGH, HEAD_WIDE = 430, 112, 104
"""Units of a figure: from its feet to just above its hair, and the box of head and hair."""

STEP, TAIL_LEFT, TAIL_RIGHT, BESIDE = 8, 34, 74, 90
"""Steps in which places for a bubble are tried; how near its ends the tail can hang; how far it may miss."""


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    def shared(self, other: Box) -> float:
        """Return the area that two boxes share."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        up = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, up)


def stands(sides: Sequence[str]) -> list[float]:
    """Return where each person stands, given the side of each."""
    if len(sides) == 1:
        return [ALONE[sides[0]]]
    places = PAIR if len(sides) == len(PAIR) else THREE
    order = sorted(range(len(sides)), key=lambda at: (SIDES.index(sides[at]), at))
    return [places[order.index(at)] for at in range(len(sides))]


def scale_of(heights: Sequence[float]) -> float:
    """Return the scale at which people of these heights are drawn together."""
    usual = SCALE_OF_THREE if len(heights) > len(PAIR) else SCALE
    return min(usual, TALLEST / max(heights, default=1.0))


def head_of(foot_x: float, foot_y: float, size: float) -> Box:
    """Return the box of a head; `size` is pixels for a unit of the figure."""
    wide, top = HEAD_WIDE * size, foot_y + HEAD_ABOVE_FEET * size
    return Box(foot_x - wide / 2, top - HEAD_HIGH * size, wide, HEAD_HIGH * size)


def hang(bubble: Box, foot: float, limits: tuple[float, float], heads: Sequence[Box], unit: float) -> float:
    """Return the x of a bubble that speaks for somebody at `foot`: near, inside the limits, over no face.

    Args:
        bubble: the bubble where it would hang by itself; its x does not matter.
        foot: x of the speaker.
        limits: the lowest and the highest x that is allowed.
        heads: what should not be covered.
        unit: pixels for a design pixel.
    """
    wished = _within(foot - bubble.width * 0.4, limits)
    lowest = _within(foot - bubble.width + (TAIL_RIGHT - BESIDE) * unit, limits)
    highest = _within(foot - (TAIL_LEFT - BESIDE) * unit, limits)
    steps = int((highest - lowest) / (STEP * unit)) + 1 if highest > lowest else 1
    tried = [wished, *(lowest + step * STEP * unit for step in range(steps))]
    return min(tried, key=lambda x: _cost(bubble._replace(x=x), x - wished, heads, unit))


def _cost(bubble: Box, moved: float, heads: Sequence[Box], unit: float) -> float:
    return sum(bubble.shared(head) for head in heads) + 6 * unit * abs(moved)


def _within(value: float, limits: tuple[float, float]) -> float:
    return max(limits[0], min(value, limits[1]))
