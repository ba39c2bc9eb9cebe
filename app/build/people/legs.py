"""Legs, and what is worn on them, of those who stand."""

from __future__ import annotations

from app.build.people.cast import Person
from app.build.people.shapes import darker, edged, lighter, line, path, rect

HIP = 206
SHOE, SOCK = "#3B3A45", "#FFFFFF"
_GOLD = "#E9B65F"


def legs(person: Person) -> str:
    """Draw a standing person from the hip down."""
    worn = {
        "trousers": _trousers,
        "shorts": _shorts,
        "skirt": _skirt,
        "longskirt": _long_skirt,
        "sarong": _sarong,
    }
    return worn[person.bottom](person)


def shoe(x: float, foot: float, side: int, colour: str = SHOE) -> str:
    """Draw a shoe below `foot`, its tip to one side."""
    tip = x + side * 6
    return path(
        f"M{x - 13:g},{foot - 8:g} C{x - 13:g},{foot - 18:g} {x + 13:g},{foot - 18:g} {x + 13:g},{foot - 8:g} "
        f"L{tip + 15:g},{foot + 5:g} Q{tip + 15:g},{foot + 9:g} {tip + 11:g},{foot + 9:g} "
        f"L{tip - 13:g},{foot + 9:g} Q{tip - 17:g},{foot + 9:g} {tip - 16:g},{foot + 4:g}Z",
        colour,
    )


def _trousers(person: Person) -> str:
    foot, apart, colour = HIP + person.leg, 25 * person.build, person.bottom_colour
    waist = round(49 * person.build)
    cloth = (
        f"M{-waist},{HIP + 2} L{-apart - 19:.0f},{foot - 8} L{-apart + 16:.0f},{foot - 8} L-3,{HIP + 42} "
        f"L3,{HIP + 42} L{apart - 16:.0f},{foot - 8} L{apart + 19:.0f},{foot - 8} L{waist},{HIP + 2}Z"
    )
    shoes = shoe(-apart, foot, -1) + shoe(apart, foot, 1)
    return (
        shoes + edged(cloth, colour, colour, 4) + line(f"M0,{HIP + 20} L0,{HIP + 44}", darker(colour, 0.3), 3)
    )


def _shorts(person: Person) -> str:
    apart, colour = 25 * person.build, person.bottom_colour
    waist, hem = round(49 * person.build), round(HIP + person.leg * 0.46)
    cloth = (
        f"M{-waist},{HIP + 2} L{-apart - 24:.0f},{hem} L{-apart + 21:.0f},{hem} L-2,{HIP + 36} L2,{HIP + 36} "
        f"L{apart - 21:.0f},{hem} L{apart + 24:.0f},{hem} L{waist},{HIP + 2}Z"
    )
    return _bare(person) + edged(cloth, colour, colour, 4)


def _skirt(person: Person) -> str:
    colour, hem = person.bottom_colour, round(HIP + person.leg * 0.5)
    waist, wide = round(49 * person.build), round(66 * person.build)
    cloth = f"M{-waist},{HIP + 2} L{-wide},{hem} Q0,{hem + 10} {wide},{hem} L{waist},{HIP + 2}Z"
    pleats = f"M-22,{HIP + 14} L-30,{hem - 2} M22,{HIP + 14} L30,{hem - 2} M0,{HIP + 14} L0,{hem + 2}"
    return _bare(person) + edged(cloth, colour, colour, 4) + line(pleats, darker(colour, 0.22), 2.6)


def _bare(person: Person) -> str:
    foot, drawn = HIP + person.leg, ""
    for side in (-1, 1):
        x = side * 25 * person.build
        drawn += rect(x - 12, HIP + 20, 24, person.leg - 28, 10, person.skin.base)
        drawn += rect(x - 12.5, foot - 40, 25, 34, 6, SOCK) + shoe(x, foot, side)
    return drawn


def _long_skirt(person: Person) -> str:
    hem = HIP + person.leg - 22
    fold = f"M14,{HIP + 30} C18,{HIP + 80} 18,{hem - 40} 15,{hem + 2}"
    return _wrapped(person) + line(fold, darker(person.bottom_colour, 0.16), 3)


def _sarong(person: Person) -> str:
    near, far, hem = round(55 * person.build), round(56 * person.build), HIP + person.leg - 22
    stripes = f"M{-near},{HIP + 70} Q0,{HIP + 78} {near},{HIP + 70} M{-far},{HIP + 84} Q0,{HIP + 92} {far},{HIP + 84}"
    border = f"M{-near},{hem - 16} Q0,{hem - 8} {near},{hem - 16}"
    return _wrapped(person) + line(stripes, lighter(person.bottom_colour, 0.28), 3) + line(border, _GOLD, 6)


def _wrapped(person: Person) -> str:
    foot, drawn = HIP + person.leg, ""
    hem, build = foot - 22, person.build
    for side in (-1, 1):
        drawn += rect(side * 20 - 9, hem - 10, 18, 24, 6, person.skin.base) + shoe(side * 20, foot, side)
    waist, wide, low = round(52 * build), round(58 * build), round(56 * build)
    cloth = (
        f"M{-waist},{HIP - 6} C{-wide},{HIP + 60} {-wide},{HIP + 100} {-low},{hem} Q0,{hem + 8} {low},{hem} "
        f"C{wide},{HIP + 100} {wide},{HIP + 60} {waist},{HIP - 6}Z"
    )
    return drawn + path(cloth, person.bottom_colour)
