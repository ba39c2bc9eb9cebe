"""Who sits: an everyday wheelchair that its rider moves, and legs with the feet on its plate."""

from __future__ import annotations

from app.build.people.cast import Person
from app.build.people.legs import HIP, shoe
from app.build.people.shapes import darker, edged, ellipse, group, hoop, line, path, rect

_TYRE, _RIM, _FRAME, _SEAT = "#2B2F38", "#C9CFD8", "#8A4A6B", "#39424F"
_GRIP = "#8E98A6"
_SNEAKER, _SOLE = "#C8523F", "#F4EFE4"
_AT, _RADIUS = 84, 80
"""Where the wheels stand, from the middle; half their height."""


def chair(person: Person) -> str:
    """Draw what is behind the rider: back and wheels."""
    ground = HIP + person.leg
    return rect(-59, 132, 118, 84, 16, _SEAT) + "".join(_wheel(side, ground) for side in (-1, 1))


def lap(person: Person) -> str:
    """Draw what is before the rider's body: legs, frame, plate and the small wheels."""
    ground, colour = HIP + person.leg, person.bottom_colour
    drawn = rect(-60, 208, 120, 16, 8, _SEAT)
    for side in (-1, 1):
        drawn += _castor(side * 54, ground)
        drawn += line(f"M{side * 52},218 L{side * 50},262 L{side * 40},{ground - 14}", _FRAME, 6)
    drawn += rect(-48, ground - 17, 96, 8, 4, _GRIP)
    for side in (-1, 1):
        drawn += (
            shoe(side * 24, ground - 25, side, _SNEAKER)
            + line(_sole(side, ground), _SOLE, 4)
            + edged(_shin(side, ground), colour, colour, 4)
        )
        drawn += path(_thigh(side), colour)
        drawn += line(f"M{side * 8},244 Q{side * 26},256 {side * 46},243", darker(colour, 0.4), 2.6)
    return drawn + line("M0,212 L0,240", darker(colour, 0.4), 2.6)


def _thigh(side: int) -> str:
    """Return a thigh that comes towards us: from the hip to the knee, as wide as it is long."""
    return (
        f"M0,198 L{side * 48},198 C{side * 60},206 {side * 60},240 {side * 50},250 "
        f"C{side * 42},258 {side * 10},258 {side * 3},246 Q0,240 0,232Z"
    )


def _shin(side: int, ground: int) -> str:
    return f"M{side * 8},244 L{side * 12},{ground - 40} L{side * 37},{ground - 40} L{side * 45},244Z"


def _sole(side: int, ground: int) -> str:
    return f"M{side * 10},{ground - 18} L{side * 42},{ground - 18}"


def _wheel(side: int, ground: int) -> str:
    """Draw a large wheel, seen a little from the side, nearer at its top, with the ring that hands turn."""
    spokes = " ".join(
        f"M0,0 L{x:g},{y:g}"
        for x, y in ((0, -70), (10, -46), (13, 0), (10, 46), (0, 70), (-10, 46), (-13, 0), (-10, -46))
    )
    drawn = ellipse(0, 0, 15, 74, "#FFFFFF", ".35") + line(spokes, _RIM, 1.6)
    drawn += hoop(0, 0, 15, _RADIUS - 5, _TYRE, 9) + hoop(0, 0, 12, 66, _RIM, 2.4)
    drawn += hoop(side * 8, 0, 14, 62, _GRIP, 3.4) + ellipse(0, 0, 4, 7, _GRIP)
    return group(drawn, f"translate({side * _AT} {ground - _RADIUS}) rotate({-side * 4})")


def _castor(x: float, ground: int) -> str:
    fork = line(f"M{x:g},{ground - 40} L{x:g},{ground - 16}", _FRAME, 5)
    return fork + ellipse(x, ground - 14, 6, 14, _TYRE) + ellipse(x, ground - 14, 2, 6, _RIM)
