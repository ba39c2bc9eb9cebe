"""Carrying the colours of a shape over from what they were."""

from __future__ import annotations

from kivy.graphics import Color

from app.ui.moving import move
from app.ui.theme import motion

SOFT = ("fill", "edge", "ring")
"""What is carried over; a shadow is simply there or not."""


def ease(name: str, colours: dict[str, Color], former: dict[str, tuple[float, ...]]) -> None:
    """Let each colour come from what it was before, in the time of a motion; what is new comes from nothing."""
    if not motion.seconds(name):
        return
    for kind in SOFT:
        colour = colours.get(kind)
        if colour is None or former.get(kind) == tuple(colour.rgba):
            continue
        goal = tuple(colour.rgba)
        colour.rgba = former.get(kind) or (*goal[:3], 0)
        move(colour, name, rgba=goal)
