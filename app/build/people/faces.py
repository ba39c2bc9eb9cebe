"""What a face says and where it looks: brows, eyes and mouth. Angry is brows and mouth alone."""

from __future__ import annotations

from typing import NamedTuple

from app.build.people.cast import HAIR, Person
from app.build.people.shapes import edged, ellipse, group, line, mixed, path

EYE = "#1E1517"
_FRAME = "#2B3550"
_SILVER_BROW, _DEEP_BROW = "#9A9690", "#1A1214"
_DEEP_TONE = 5
_ASIDE, _GAZE = 6, 2.2
"""How far a turned face lies to the side, and how much further its eyes look."""


class Look(NamedTuple):
    """Heights of a brow at the nose and outside, its bend; radii of an eye and how far it lies lower; the mouth."""

    brow: tuple[float, float, float]
    eye: tuple[float, float, float]
    mouth: str


LOOKS = {
    "neutral": Look((-19, -17, -4), (5, 6.6, 0), "soft"),
    "happy": Look((-22, -20, -5), (5, 6.6, 0), "open"),
    "worried": Look((-25, -17, -1), (5, 7.2, 0), "wave"),
    "angry": Look((-13, -21, 1), (5, 5.6, 1), "tight"),
    "sad": Look((-25, -14, 0), (5, 5.6, 3), "down"),
}
_LINES = {
    "soft": ("M-10,26 Q0,31 10,26", 3.4),
    "wave": ("M-10,30 q5,-5.5 10,-1.5 t10,-2", 3.4),
    "tight": ("M-10,31 Q0,25.5 10,31", 3.6),
    "down": ("M-10,33 Q0,25 10,33", 3.4),
}
_OPEN = (
    path("M-16,23 Q0,27 16,23 Q13,41 0,41 Q-13,41 -16,23Z", "#6E2430")
    + path("M-14.4,23.6 Q0,27.4 14.4,23.6 L13,29 Q0,32 -13,29Z", "#FFFFFF")
    + path("M-8,38.6 Q0,31.5 8,38.6 Q4,41 0,41 Q-4,41 -8,38.6Z", "#D9697A")
)
_MOUSTACHE = "M0,17.5 C-9,13.5 -19,18 -21,25 C-13,25 -7,24 0,22 C7,24 13,25 21,25 C19,18 9,13.5 0,17.5Z"
_GOATEE = "M-9,41 Q0,37.5 9,41 Q8,52 0,53 Q-8,52 -9,41Z"


def face(person: Person, look: str, turn: float = 0) -> str:
    """Draw all that lies on the skin of a head, turned to the viewer's left (-1), to nobody (0) or right (1)."""
    said, skin = LOOKS[look], person.skin
    cheeks = "".join(_cheek(person, side, near=side * turn > 0) for side in (-1, 1))
    nose = line(f"M{turn * 2 - 1:g},4 q{4 + turn * 3:g},7 {turn * 1.5 - 2:g},9.5", skin.shade, 3.2)
    drawn = cheeks + nose + _eyes(person, said, turn) + _brows(person, said.brow) + _mouth(person, said.mouth)
    drawn += _beard(person) + _age(person) + _glasses(person, turn * _ASIDE)
    return group(drawn, f"translate({turn * _ASIDE:g} 0)") if turn else drawn


def _cheek(person: Person, side: int, *, near: bool) -> str:
    """Draw a cheek; at the side a face turns to it keeps within the outline."""
    return ellipse(side * (22 if near else 27), 17, 8.5, 5.5, person.skin.cheek, ".42")


def _eyes(person: Person, said: Look, turn: float) -> str:
    rx, ry, down = said.eye
    drawn = ""
    for side in (-1, 1):
        x = side * 19.5 + turn * _GAZE
        drawn += ellipse(x, 1 + down, rx, ry, EYE) + ellipse(x + 1.6, -1.2 + down, 1.5, 1.5, "#FFFFFF", ".9")
        if said.mouth == "down":
            inner, outer, above = x - side * 7.5, x + side * 8.5, down - ry
            lid = f"M{inner:g},{above - 1.6:g} Q{x:g},{above - 2:g} {outer:g},{above + 3.4:g}"
            drawn += line(lid, mixed(person.skin.shade, EYE, 0.35), 2.4)
    return drawn


def _brows(person: Person, brow: tuple[float, float, float]) -> str:
    inner, outer, bend = brow
    middle = (inner + outer) / 2 + bend
    return "".join(
        line(
            f"M{side * 12.5:g},{inner:g} Q{side * 20.5:g},{middle:g} {side * 28.5:g},{outer:g}",
            _brow(person),
            4.2,
        )
        for side in (-1, 1)
    )


def _brow(person: Person) -> str:
    if person.hair_colour == "silver":
        return _SILVER_BROW
    if person.head_scarf:
        return HAIR["dark"]
    deep = person.tone >= _DEEP_TONE and person.hair_colour == "black"
    return _DEEP_BROW if deep else HAIR[person.hair_colour]


def _mouth(person: Person, mouth: str) -> str:
    if mouth == "open":
        return _OPEN
    drawn, width = _LINES[mouth]
    return line(drawn, mixed(person.skin.shade, "#4A1F1A", 0.55), width)


def _beard(person: Person) -> str:
    if person.beard == "moustache":
        return path(_MOUSTACHE, _brow(person))
    return path(_GOATEE, _brow(person), ".85") if person.beard else ""


def _age(person: Person) -> str:
    if not person.wrinkles:
        return ""
    shade = person.skin.shade
    eyes = "".join(
        line(f"M{side * 31},-1 l{side * 6},-3 M{side * 31},4 l{side * 6},1", shade, 1.8) for side in (-1, 1)
    )
    mouth = line("M-21,21 q-3,6 -1,11 M21,21 q3,6 1,11", shade, 2)
    return eyes + mouth + line("M-12,-34 q12,-4 24,0", shade, 1.8, ".7")


def _glasses(person: Person, aside: float) -> str:
    if not person.glasses:
        return ""
    lens = "M-24,-12 h9 a10,10 0 0 1 10,10 v6 a10,10 0 0 1 -10,10 h-9 a10,10 0 0 1 -10,-10 v-6 a10,10 0 0 1 10,-10Z"
    one = edged(lens, "#FFFFFF", _FRAME, 3.2).replace('fill="#FFFFFF"', 'fill="#FFFFFF" fill-opacity=".22"')
    temples = f"M-34,-3 L{-46 - aside:g},-5 M34,-3 L{46 - aside:g},-5"
    bridge = line(f"M-5,-1 q5,-4 10,0 {temples}", _FRAME, 3)
    return one + group(one, "translate(39 0)") + bridge
