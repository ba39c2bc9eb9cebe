"""Where people and things stand in a scene, how large they are, and where a bubble hangs without covering a head."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from app.ui.widgets.stature import CHIN, HALF_HEAD, Stature

ALONE = {"left": 250.0, "middle": 400.0, "right": 560.0}
PAIR = (235.0, 590.0)
THREE = (185.0, 412.0, 640.0)
"""Where the feet are, in design pixels from the left edge of the place. Two stand apart, whichever sides are named."""

SIDES = ("left", "middle", "right")
SCALE, SCALE_OF_THREE, TALLEST = 1.2, 1.05, 508
"""How large figures are drawn; how high hair may reach above the ground, so that a bubble fits above it."""

BESIDE_THING, THINGS_APART = 135, 64
"""From somebody who stands alone to a thing, and from one thing to the next, in design pixels."""

ABOVE, BELOW_TOP, APART = 24, 8, 6
"""Between hair and bubble, with the tail; between bubble and the top of the scene; between bubble and other hair."""

STEP, TAIL_LEFT, TAIL_RIGHT, BESIDE = 8, 34, 74, 170
"""Steps in which places for a bubble are tried; how near its ends the tail can hang; how far it may miss."""


class Box(NamedTuple):
    """A rectangle in pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.y + self.height

    def shared(self, other: Box) -> float:
        """Return the area that two boxes share."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        up = min(self.top, other.top) - max(self.y, other.y)
        return max(0.0, across) * max(0.0, up)


def stands(sides: Sequence[str]) -> list[float]:
    """Return where each person stands, given the side of each."""
    if len(sides) == 1:
        return [ALONE[sides[0]]]
    places = PAIR if len(sides) == len(PAIR) else THREE
    order = sorted(range(len(sides)), key=lambda at: (SIDES.index(sides[at]), at))
    return [places[order.index(at)] for at in range(len(sides))]


def turns(places: Sequence[float], speaks: int = -1) -> list[str]:
    """Return where each person looks, given where they stand and which of them speaks (-1 is nobody).

    Who stands at a side looks at the others; who stands between them looks at whoever speaks; who is alone, or speaks
    to both sides, looks out of the picture.
    """
    if len(places) == 1:
        return [""]
    ends, talks = (min(places, default=0), max(places, default=0)), places[speaks] if speaks >= 0 else None
    looks_at = [ends[1] if at == ends[0] else ends[0] if at == ends[1] else talks for at in places]
    return [
        "" if to in (at, None) else "right" if to > at else "left"
        for at, to in zip(places, looks_at, strict=True)
    ]


def lies(places: Sequence[float], count: int) -> list[float]:
    """Return where so many things lie: between the people, or beside who stands alone, away from the panel."""
    if not places:
        middle = ALONE["middle"]
    elif len(places) == 1:
        middle = places[0] + (BESIDE_THING if places[0] <= ALONE["middle"] else -BESIDE_THING)
    else:
        middle = sum(sorted(places)[-2:]) / 2
    return [middle + (at - (count - 1) / 2) * THINGS_APART for at in range(count)]


def scale_of(statures: Sequence[Stature]) -> float:
    """Return the scale at which these people are drawn together."""
    usual = SCALE_OF_THREE if len(statures) > len(PAIR) else SCALE
    return min(usual, TALLEST / max((each.top for each in statures), default=1.0))


def head_of(foot_x: float, foot_y: float, size: float, who: Stature) -> Box:
    """Return the box of head and hair; `size` is pixels for a unit of the figure."""
    chin = foot_y + (who.feet - CHIN) * size
    return Box(foot_x - HALF_HEAD * size, chin, 2 * HALF_HEAD * size, (who.crown + CHIN) * size)


def hang(bubble: Box, speaker: Box, limits: Box, heads: Sequence[Box], unit: float) -> Box:
    """Return a bubble hung up near its speaker: inside the limits, over nobody's hair or face if that can be.

    Args:
        bubble: what is to be hung; its place does not matter.
        speaker: the head of who speaks.
        limits: where bubbles may be.
        heads: what should not be covered, the speaker's own among them.
        unit: pixels for a design pixel.
    """
    foot, highest = speaker.x + speaker.width / 2, limits.top - bubble.height
    right = limits.x + limits.width - bubble.width
    wished_x = _within(foot - bubble.width * 0.4, limits.x, right)
    wished_y = min(speaker.top + ABOVE * unit, highest)
    first = _within(foot - bubble.width + (TAIL_RIGHT - BESIDE) * unit, limits.x, right)
    last = _within(foot - (TAIL_LEFT - BESIDE) * unit, limits.x, right)
    steps = int((last - first) / (STEP * unit)) + 1
    across = [wished_x, *(first + step * STEP * unit for step in range(steps)), last]
    up = [wished_y, *(min(head.top + APART * unit, highest) for head in heads if head.top > wished_y)]
    wished = bubble._replace(x=wished_x, y=wished_y)
    if not _cost(wished, (wished_x, wished_y), heads, unit):
        return wished
    tried = [bubble._replace(x=x, y=y) for y, x in product(up, across)]
    return min(tried, key=lambda box: _cost(box, (wished_x, wished_y), heads, unit))


def _cost(bubble: Box, wished: tuple[float, float], heads: Sequence[Box], unit: float) -> float:
    """Count a moved bubble by its way, a covered head by far more."""
    moved = abs(bubble.x - wished[0]) + 2 * abs(bubble.y - wished[1])
    roomy = Box(bubble.x - APART * unit, bubble.y, bubble.width + 2 * APART * unit, bubble.height)
    return 100 * sum(roomy.shared(head) for head in heads) + unit * moved


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))
