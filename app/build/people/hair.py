"""Hair by style: what lies behind the neck, what lies on the head, and what falls over the shoulder."""

from __future__ import annotations

from typing import NamedTuple

from app.build.people.cast import HAIR, Person
from app.build.people.shapes import edged, ellipse, group, lighter, line, mixed, path, rect

_CLASP = "#F2B02E"


class Hair(NamedTuple):
    """Pieces by where they lie: behind everything, on the head, over the top of the body."""

    behind: str = ""
    front: str = ""
    over: str = ""


class Style(NamedTuple):
    """Outlines to fill, behind and in front; lines of light with their width."""

    behind: tuple[str, ...] = ()
    front: tuple[str, ...] = ()
    light: str = ""
    width: float = 3


STYLES = {
    "short": Style(
        front=(
            (
                "M-48,2 C-56,-38 -40,-65 4,-65 C42,-65 56,-36 48,2 C45,-8 43,-16 38,-25 C20,-22 -4,-27 -17,-40 "
                "C-21,-30 -33,-22 -40,-17 C-43,-11 -46,-5 -48,2Z"
            ),
        ),
        light="M-12,-51 C0,-42 18,-38 33,-39",
    ),
    "crop": Style(
        front=(
            (
                "M-46,0 C-52,-36 -38,-60 0,-60 C38,-60 52,-36 46,0 C44,-12 42,-22 37,-29 C18,-35 -18,-35 -37,-29 "
                "C-42,-22 -44,-12 -46,0Z"
            ),
        ),
    ),
    "quiff": Style(
        front=(
            (
                "M-45,0 C-52,-28 -46,-52 -30,-60 C-18,-76 28,-76 40,-56 C50,-44 50,-22 45,0 C43,-10 42,-20 38,-28 "
                "C26,-38 8,-36 -8,-36 C-20,-35 -32,-36 -38,-27 C-42,-18 -43,-10 -45,0Z"
            ),
        ),
        light="M-16,-52 C-2,-62 18,-62 30,-52",
    ),
    "bob": Style(
        behind=(
            (
                "M-52,-14 C-58,-52 -34,-66 0,-66 C34,-66 58,-52 52,-14 C54,10 54,26 51,44 C46,54 34,54 28,50 L-28,50 "
                "C-34,54 -46,54 -51,44 C-54,26 -54,10 -52,-14Z"
            ),
        ),
        front=(
            (
                "M-48,10 C-56,-40 -38,-65 0,-65 C38,-65 56,-40 48,10 C45,0 43,-8 42,-17 C24,-13 -24,-13 -42,-17 "
                "C-43,-8 -45,0 -48,10Z"
            ),
            "M-52,-10 C-54,12 -54,30 -50,45 C-44,50 -40,44 -40,30 C-40,12 -43,-2 -41,-18Z",
            "M52,-10 C54,12 54,30 50,45 C44,50 40,44 40,30 C40,12 43,-2 41,-18Z",
        ),
        light="M-26,-50 C-14,-58 14,-58 26,-50",
        width=3.4,
    ),
    "ponytail": Style(
        behind=("M30,-40 C66,-58 82,-20 72,14 C68,34 74,44 64,60 C56,44 46,36 48,10 C50,-10 44,-22 30,-28Z",),
        front=(
            (
                "M-48,2 C-56,-40 -38,-65 2,-65 C40,-65 56,-38 48,2 C46,-8 44,-14 41,-20 C24,-20 4,-28 -6,-44 "
                "C-12,-30 -30,-20 -41,-16 C-44,-10 -46,-4 -48,2Z"
            ),
        ),
        light="M6,-52 C18,-42 30,-36 42,-34",
        width=2.6,
    ),
    "braid": Style(
        behind=(
            (
                "M-50,-8 C-58,-50 -36,-66 0,-66 C36,-66 58,-50 50,-8 C54,16 52,36 40,48 C20,54 -20,54 -40,48 "
                "C-52,36 -54,16 -50,-8Z"
            ),
        ),
        front=(
            (
                "M-48,8 C-56,-40 -38,-65 0,-65 C38,-65 56,-40 48,8 C46,-4 44,-12 40,-20 C24,-26 8,-38 0,-54 "
                "C-8,-38 -24,-26 -40,-20 C-44,-12 -46,-4 -48,8Z"
            ),
        ),
    ),
    "bun": Style(
        front=(
            (
                "M-48,4 C-56,-40 -38,-64 0,-64 C38,-64 56,-40 48,4 C46,-8 44,-15 40,-21 C20,-23 -4,-30 -14,-44 "
                "C-20,-32 -32,-24 -40,-20 C-44,-14 -46,-8 -48,4Z"
            ),
        ),
        light="M-4,-50 C8,-42 22,-37 36,-35",
        width=2.6,
    ),
    "silver": Style(
        behind=(
            (
                "M-52,-14 C-60,-50 -36,-67 0,-67 C36,-67 60,-50 52,-14 C57,6 54,26 46,34 L-46,34 "
                "C-54,26 -57,6 -52,-14Z"
            ),
        ),
        front=(
            (
                "M-50,16 C-60,-38 -40,-67 4,-67 C42,-67 60,-36 50,16 C46,6 44,-6 40,-18 C22,-19 2,-27 -10,-42 "
                "C-16,-28 -30,-20 -40,-15 C-44,-5 -46,6 -50,16Z"
            ),
        ),
        light="M-6,-46 C4,-36 20,-28 36,-26 M2,-54 C14,-44 28,-38 42,-34 M-16,-40 C-22,-32 -32,-26 -41,-23",
        width=2.4,
    ),
    "spiky": Style(light="M-20,-52 L-14,-44 M4,-55 L9,-45 M25,-50 L27,-42", width=2.6),
    "curly": Style(front=("M-46,-6 C-58,-74 58,-74 46,-6 C42,-22 30,-30 0,-32 C-30,-30 -42,-22 -46,-6Z",)),
    "curls": Style(front=("M-46,2 C-56,-66 56,-70 46,2 C44,-16 36,-30 8,-34 C-22,-34 -42,-20 -46,2Z",)),
}
_SPIKES = (
    "M-46,2 C-52,-18 -51,-34 -44,-45 L-42,-58 L-31,-56 L-24,-69 L-13,-62 L-2,-74 L7,-63 L20,-70 L26,-58 L40,-58 "
    "L41,-46 C50,-34 51,-18 46,2 C44,-10 42,-18 37,-26 L27,-21 L19,-32 L6,-22 L-4,-34 L-15,-22 L-24,-31 L-35,-22 "
    "C-41,-16 -44,-8 -46,2Z"
)
_RINGS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "curly": (
        (-44, -16, 13), (-47, -34, 14), (-36, -51, 16), (-18, -62, 16), (2, -66, 17), (21, -61, 16), (37, -50, 16),
        (47, -33, 14), (45, -15, 12), (-30, -31, 9), (-14, -34, 9), (2, -35, 9), (18, -34, 9), (32, -30, 9),
    ),
    "curls": (
        (-46, 2, 9), (-48, -14, 11), (-46, -31, 12), (-36, -47, 14), (-19, -57, 14), (0, -60, 14), (19, -57, 14),
        (35, -47, 14), (45, -31, 12), (48, -14, 11), (46, 2, 9),
        (-33, -28, 10), (-17, -34, 11), (1, -36, 11), (18, -33, 10), (32, -27, 9),
    ),
}  # fmt: skip
"""Rings of curly hair: x, y and radius."""

_SHINE = {
    "curly": ((-34, -48), (-10, -60), (15, -58), (36, -42), (0, -45), (-24, -38)),
    "curls": ((-36, -44), (-18, -53), (4, -56), (24, -50), (38, -34), (-4, -38), (-40, -24), (18, -36)),
}
_BRAID = ((38, 58, 13.0), (42, 78, 13.5), (44, 99, 13.0), (45, 119, 12.0), (45, 138, 10.5))


def hair(person: Person) -> Hair:
    """Draw the hair of a person, stretched to the shape of the head."""
    if not person.hair:
        return Hair()
    style, colour = STYLES[person.hair], HAIR[person.hair_colour]
    shine = mixed(colour, "#7A756F", 0.4) if person.hair == "silver" else lighter(colour, 0.13)
    behind = "".join(path(outline, colour) for outline in style.behind)
    front = "".join(path(outline, colour) for outline in style.front)
    if person.hair == "bun":
        behind = ellipse(0, -66, 23, 20, colour) + line("M-10,-72 q10,-7 20,0", shine, 2.6)
    if person.hair == "spiky":
        front = edged(_SPIKES, colour, colour, 4)
    if person.hair in _RINGS:
        front += _curls(person.hair, colour, shine)
    if person.hair == "ponytail":
        front += ellipse(45, -34, 6, 9, _CLASP)
    if style.light:
        front += line(style.light, shine, style.width)
    stretch = f"scale({person.shape.wide / 46:.3f} {person.shape.high / 52:.3f})"
    over = _plait(colour, shine) if person.hair == "braid" else ""
    return Hair(group(behind, stretch), group(front, stretch), over)


def _curls(style: str, colour: str, shine: str) -> str:
    rings = "".join(ellipse(x, y, radius, radius, colour) for x, y, radius in _RINGS[style])
    return rings + "".join(line(f"M{x - 5},{y} q5,-6 10,0", shine, 2.4) for x, y in _SHINE[style])


def _plait(colour: str, shine: str) -> str:
    drawn = "".join(
        ellipse(x, y, r, r * 0.95, colour)
        + line(f"M{x - r * 0.6:.1f},{y - 4:g} q{r * 0.6:.1f},9 {r * 1.2:.1f},2", shine, 2.2)
        for x, y, r in _BRAID
    )
    return (
        drawn
        + rect(36, 146, 18, 8, 4, _CLASP)
        + path("M38,153 C36,166 42,176 45,178 C49,176 54,166 52,153Z", colour)
    )
