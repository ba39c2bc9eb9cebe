"""A head with its face, as one layer: it lies above the body and changes with the look."""

from __future__ import annotations

from app.build.people.cast import Person
from app.build.people.faces import face
from app.build.people.hair import hair
from app.build.people.shapes import darker, ellipse, group, lighter, line, path

UP = "translate(0 -9)"
"""The body is drawn so much higher, so that the head sits on the shoulders."""

_DRAPE = (
    "M0,-66 C40,-66 58,-38 57,0 C57,26 60,44 70,66 C84,92 78,112 58,118 C30,140 -30,140 -58,118 "
    "C-78,112 -84,92 -70,66 C-60,44 -57,26 -57,0 C-58,-38 -40,-66 0,-66Z"
)
_INNER = "M0,-47 C28,-47 43,-28 43,-2 C43,26 26,48 0,52 C-26,48 -43,26 -43,-2 C-43,-28 -28,-47 0,-47Z"
_SEEN = "M0,-38 C25,-38 39,-22 39,0 C39,27 23,48 0,48 C-23,48 -39,27 -39,0 C-39,-22 -25,-38 0,-38Z"

_IN_SCARF = 0.6
"""How much of a turn the narrower face in a scarf has room for."""


def head(person: Person, look: str, turn: int = 0) -> str:
    """Draw a head: ears, face, hair or what covers it. Where it turns (-1, 0, 1), its outline stays."""
    if person.head_scarf:
        return _covered(person, look, turn)
    skin, locks = person.skin, hair(person)
    drawn = "".join(_ear(person, side) for side in (-1, 1))
    drawn += path(_outline(person), skin.base) + face(person, look, turn) + locks.front
    if person.hearing_aid:
        wide = person.shape.wide
        drawn += line(f"M{wide + 6:g},-8 C{wide + 14:g},-4 {wide + 13:g},8 {wide + 7:g},12", "#5A6FC0", 5)
        drawn += ellipse(wide + 4, 13, 4, 4, "#E3E8FA")
    return drawn + (_cap(person.cap) if person.cap else "")


def _outline(person: Person) -> str:
    wide, high, jaw = person.shape
    top, side, low = wide * 0.58, high * 0.62, high * 0.46
    ear = high * 0.08
    return (
        f"M0,{-high:g} C{top:.1f},{-high:g} {wide:g},{-side:.1f} {wide:g},{-ear:.1f} "
        f"C{wide:g},{low:.1f} {jaw:g},{high:g} 0,{high:g} C{-jaw:g},{high:g} {-wide:g},{low:.1f} {-wide:g},{-ear:.1f} "
        f"C{-wide:g},{-side:.1f} {-top:.1f},{-high:g} 0,{-high:g}Z"
    )


def _ear(person: Person, side: int) -> str:
    wide, skin = person.shape.wide, person.skin
    drawn = ellipse(side * (wide + 1), 5, 9, 12, skin.base)
    drawn += line(f"M{side * (wide + 3):g},0 q{side * 4},5 {-side},10", skin.shade, 2.4)
    return drawn + (ellipse(side * (wide + 3), 19, 3.4, 3.4, "#F2B02E") if person.earrings else "")


def drape(person: Person) -> str:
    """Draw a head scarf without what is inside it: it belongs to the body, so that a hand can lie on it."""
    colour = person.head_scarf
    deep, light = darker(colour, 0.16), lighter(colour, 0.14)
    if not colour:
        return ""
    drawn = path(_DRAPE, colour) + path("M-36,46 C-22,70 10,82 44,76 C26,92 -18,92 -44,66Z", deep)
    drawn += line("M-60,96 C-40,78 -20,74 -6,76 M62,92 C50,82 36,78 20,79", deep, 3)
    drawn += line("M-40,-38 C-30,-52 -12,-58 4,-58", light, 3.6)
    return drawn


def _covered(person: Person, look: str, turn: int) -> str:
    seen = path(_INNER, darker(person.head_scarf, 0.3)) + path(_SEEN, person.skin.base)
    return seen + group(face(person, look, turn * _IN_SCARF), "translate(0 2) scale(.95)")


def _cap(colour: str) -> str:
    deep = darker(colour, 0.22)
    crown = path("M-49,-20 C-52,-54 -32,-69 0,-69 C32,-69 52,-54 49,-20 C30,-28 -30,-28 -49,-20Z", colour)
    seams = line("M0,-68 L0,-27 M-24,-64 C-30,-50 -31,-38 -30,-26 M24,-64 C30,-50 31,-38 30,-26", deep, 2)
    rim = "M-50,-19 C-30,-33 30,-33 50,-19 C58,-13 44,-9 34,-13 C14,-20 -14,-20 -34,-13 C-44,-9 -58,-13 -50,-19Z"
    return crown + seams + path(rim, deep) + ellipse(0, -69, 5, 3.4, deep)
