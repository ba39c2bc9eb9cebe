"""What is worn above the hip, with the neck and the collar; sleeves belong to the arms."""

from __future__ import annotations

import math

from app.build.people.cast import Person
from app.build.people.shapes import band, darker, edged, ellipse, lighter, line, path, rect

_ENDS = {"kurung": 264, "kebaya": 236}
"""How far down a long top reaches; others end at the hip."""
_HIP = 214
_SPRIGS = ((-34, 132), (2, 150), (34, 126), (-20, 182), (24, 196), (-42, 226), (4, 238), (42, 232))
_COLLARED = ("shirt", "polo", "batik")


def top(person: Person) -> str:
    """Draw the body with its top, then the neck, then what lies around it."""
    cloth = path(_outline(person), person.top_colour) + _pattern(person)
    return (
        cloth
        + _neck(person.skin.shade)
        + _collar(person)
        + (_scarf(person.neck_scarf) if person.neck_scarf else "")
    )


def _outline(person: Person) -> str:
    end = _ENDS.get(person.top, _HIP)
    hem = 53 * person.build + (8 if person.top in _ENDS else 0)
    near, wide, far, in_ = (round(x * person.build, 1) for x in (48, 57, 63, 55))
    chest = round(60 * person.build, 1)
    return (
        f"M-21,72 C-28,82 {-near},82 {-wide},95 C{-far},106 {-chest},130 {-in_},156 L{-hem:.1f},{end} L{hem:.1f},{end} "
        f"L{in_},156 C{chest},130 {far},106 {wide},95 C{near},82 28,82 21,72Z"
    )


def _pattern(person: Person) -> str:
    drawn = {"hoodie": _pocket, "tee": _stripe, "kurung": _sprigs, "batik": _diamonds, "kebaya": _border}
    if person.top in drawn:
        return drawn[person.top](person)
    end = 212 if person.top == "shirt" else 126
    placket = line(f"M0,88 L0,{end}", darker(person.top_colour, 0.16), 2.4)
    return placket + (
        rect(20, 116, 22, 22, 4, darker(person.top_colour, 0.06)) if person.top == "shirt" else ""
    )


def _pocket(person: Person) -> str:
    deep, build = darker(person.top_colour, 0.12), person.build
    outline = f"M{-30 * build:.0f},172 L{30 * build:.0f},172 L{36 * build:.0f},204 L{-36 * build:.0f},204Z"
    return edged(outline, deep, deep, 5)


def _stripe(person: Person) -> str:
    return rect(-54 * person.build, 132, 108 * person.build, 20, 0, person.trim, ".9")


def _sprigs(person: Person) -> str:
    turns = [step * math.tau / 5 for step in range(5)]
    return "".join(
        "".join(
            ellipse(round(x + 5.2 * math.cos(a), 1), round(y + 5.2 * math.sin(a), 1), 3.2, 3.2, person.trim)
            for a in turns
        )
        + ellipse(x, y, 2.4, 2.4, person.top_colour)
        for x, y in _SPRIGS
    )


def _diamonds(person: Person) -> str:
    drawn = ""
    for row, y in enumerate(range(108, 210, 24)):
        for x in range(-54 + 12 * (row % 2), 54, 24):
            if abs(x) < 48 * person.build:
                drawn += path(f"M{x},{y - 7} L{x + 6},{y} L{x},{y + 7} L{x - 6},{y}Z", person.trim, ".85")
    return drawn + line("M0,90 L0,212", darker(person.top_colour, 0.3), 2.4)


def _border(person: Person) -> str:
    return line("M-16,84 C-12,120 -4,150 0,176 C4,150 12,120 16,84 M0,176 L0,232", person.trim, 4)


def _neck(shade: str) -> str:
    throat = path("M-16,34 L-16,70 C-16,86 16,86 16,70 L16,34Z", shade)
    return throat + path(
        "M-24,74 C-14,72 -16,66 -16,62 L16,62 C16,66 14,72 24,74 C16,92 -16,92 -24,74Z", shade
    )


def _collar(person: Person) -> str:
    colour = person.top_colour
    if person.top in _COLLARED:
        return _lapels(person)
    if person.top == "tee":
        return line("M-23,75 C-14,93 14,93 23,75", darker(colour, 0.2), 5)
    if person.top == "kurung":
        return line("M-23,75 C-14,92 14,92 23,75 M0,88 L0,112", darker(colour, 0.28), 3.4)
    if person.top == "hoodie":
        hood = path(
            "M-30,68 C-46,82 -28,104 0,104 C28,104 46,82 30,68 C24,88 -24,88 -30,68Z", darker(colour, 0.12)
        )
        return hood + line("M-10,102 L-11,124 M10,102 L11,124", person.trim, 3)
    return ""


def _lapels(person: Person) -> str:
    colour = person.top_colour
    own = {"shirt": lighter(colour, 0.5), "polo": person.trim, "batik": darker(colour, 0.2)}[person.top]
    drawn = edged(
        "M-22,70 L-34,80 L-18,102 L0,90 L18,102 L34,80 L22,70 L0,90Z", own, darker(colour, 0.12), 1.6
    )
    return drawn + (
        path("M-9,92 L9,92 L4,102 L12,126 L0,120 L-12,126 L-4,102Z", person.tie) if person.tie else ""
    )


def _scarf(colour: str) -> str:
    """Draw a chequered cotton scarf: a white band with stripes across, and one end that hangs."""
    white = "#FBF3EC"
    end = rect(12, 92, 26, 84, 3, white) + "".join(
        rect(12, y, 26, 5, 0, colour, ".85") for y in range(98, 172, 13)
    )
    end += rect(17, 92, 4, 84, 0, colour, ".85") + rect(29, 92, 4, 84, 0, colour, ".85")
    end += line("M14,177 v8 M20,177 v8 M26,177 v8 M32,177 v8 M37,177 v8", colour, 2)
    around = "M-40,78 C-22,102 22,102 40,78"
    drawn = (
        end
        + line(around, darker(white, 0.18), 25)
        + line(around, white, 23)
        + band(around, colour, 23, "4.5 8")
    )
    return (
        drawn
        + band("M-43,74 C-23,96 23,96 43,74", colour, 3.4)
        + band("M-37,84 C-20,108 20,108 37,84", colour, 3.4)
    )
