"""How tall the cast are: what a scene must know to put heads on bodies and bubbles above hair."""

from __future__ import annotations

from typing import NamedTuple

CHIN = 58
"""Units from the middle of any head to just below its chin."""
HALF_HEAD = 56
"""Units from its middle to the side of hair or scarf."""


class Stature(NamedTuple):
    """Units from the middle of the head down to the ground, and up to the top of the hair; how tall beside others."""

    feet: int
    crown: int
    scale: float

    @property
    def top(self) -> float:
        """From the ground to the top of the hair at scene scale 1."""
        return (self.feet + self.crown) * self.scale


STATURES = {
    "sari": Stature(381, 67, 1.0),
    "aisyah": Stature(381, 66, 1.0),
    "dara": Stature(365, 64, 0.94),
    "malee": Stature(357, 64, 0.9),
    "elia": Stature(401, 85, 1.06),
    "weijie": Stature(395, 82, 1.03),
    "kavitha": Stature(401, 68, 1.06),
    "amir": Stature(351, 73, 0.86),
    "nadia": Stature(319, 76, 1.0),
    "ratna": Stature(405, 88, 1.12),
    "somchai": Stature(411, 67, 1.15),
    "chan": Stature(381, 65, 1.04),
    "hafiz": Stature(413, 77, 1.15),
}
USUAL = Stature(381, 67, 1.0)
"""For somebody who is not drawn yet."""


def stature(who: str) -> Stature:
    """Return how tall a person of the cast is."""
    return STATURES.get(who, USUAL)
