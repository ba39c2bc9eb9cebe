"""Arms: two straight strokes with round joints, a hand turned along the forearm, a sleeve."""

from __future__ import annotations

import math
from typing import NamedTuple

from app.build.people.cast import Person
from app.build.people.shapes import INK, darker, ellipse, group, line, path, rect

Point = tuple[float, float]


class Arm(NamedTuple):
    """Elbow and hand of the arm at the viewer's left; the other one is its mirror."""

    elbow: Point
    hand: Point


ARMS = {
    "down": Arm((-66, 156), (-64, 210)),
    "hip": Arm((-98, 148), (-56, 190)),
    "open": Arm((-80, 150), (-112, 128)),
    "chest": Arm((-74, 160), (-16, 134)),
    "hold": Arm((-68, 168), (-14, 164)),
    "fold": Arm((-70, 160), (22, 154)),
    "wave": Arm((-98, 132), (-108, 62)),
    "think": Arm((-72, 164), (-26, 66)),
    "reach": Arm((-96, 132), (-146, 124)),
    "behind": Arm((-70, 150), (-44, 196)),
}
SEATED = {"down": Arm((-72, 154), (-38, 196)), "behind": Arm((-74, 156), (-62, 198))}
"""Where a seat leaves no room for hanging arms: hands on the lap, hands at the seat."""

POSES = tuple(ARMS)
_ONE_ARM = ("chest", "wave", "think", "reach")
"""Poses of one arm; the other hangs."""
_THUMB_OUT = ("open", "wave", "reach")
_ACROSS = {"chest": (0.4, 0.9), "hold": (0.4, 0.9), "fold": (0.4, 0.9), "think": (0.3, 0.6)}
"""Poses in which a forearm lies on the body and needs a shade to be seen: between which shares of its length."""
_LONG = ("hoodie", "kurung", "kebaya", "batik")
_SHOULDER: Point = (50, 103)


class _Bones(NamedTuple):
    """Joints of one arm as it is drawn, and the direction of its forearm."""

    side: int
    shoulder: Point
    elbow: Point
    hand: Point
    along: Point


def behind(person: Person, pose: str) -> str:
    """Draw the arms that lie behind the body."""
    return _arms(person, pose) if pose == "behind" else ""


def before(person: Person, pose: str, side: int = -1) -> str:
    """Draw the arms that lie before it, and the phone that is held; `side` (-1, 1) has the arm of one-arm poses."""
    if pose == "behind":
        return ""
    return _arms(person, pose, side) + (_phone(person) if pose == "hold" else "")


def over_scarf(person: Person, pose: str, side: int = -1) -> str:
    """Draw what lies on a head scarf: the forearm that comes out from below it, or the phone."""
    if pose == "hold":
        return _phone(person)
    if pose not in ("chest", "think"):
        return ""
    bones = _bones(person, pose, side)
    return _arm(person, bones._replace(shoulder=bones.elbow), pose)


def _arms(person: Person, pose: str, side: int = -1) -> str:
    other = "down" if pose in _ONE_ARM else pose
    far, near = _bones(person, other, -side), _bones(person, pose, side)
    return _arm(person, far, other, tucked=pose == "fold") + _arm(person, near, pose)


def _arm(person: Person, bones: _Bones, pose: str, *, tucked: bool = False) -> str:
    wide = 31 if person.top in _LONG else 27 if person.under else 23
    drawn = _shade(bones, wide, _ACROSS[pose]) if pose in _ACROSS else ""
    drawn += line(_way(bones.shoulder, bones.elbow, bones.hand), person.skin.base, 23)
    drawn += "" if tucked else _hand(bones, person.skin.base, thumb_out=pose in _THUMB_OUT)
    if person.top in _LONG:
        return drawn + _long_sleeve(person, bones, darker(person.top_colour, 0.07), wide)
    drawn += _long_sleeve(person, bones, person.under, wide) if person.under else ""
    return drawn + _short_sleeve(person, bones)


def _shade(bones: _Bones, wide: float, part: tuple[float, float]) -> str:
    """Draw what a forearm darkens on the body below it; outside the body nothing."""
    start, end = (_between(bones.elbow, bones.hand, share) for share in part)
    return line(_way(start, end), INK, wide + 6, ".16")


def _phone(person: Person) -> str:
    drawn = rect(-15, 122, 30, 52, 6, "#26324F") + rect(-11.5, 126, 23, 41, 3, "#CFE3F5")
    thumb = ellipse(0, 0, 8.5, 5, person.skin.base)
    return drawn + "".join(
        group(thumb, f"translate({side * 14} 161) rotate({side * 24})") for side in (-1, 1)
    )


def _bones(person: Person, pose: str, side: int) -> _Bones:
    arm = SEATED.get(pose, ARMS[pose]) if person.seated else ARMS[pose]
    wider = 1 + (person.build - 1) * 0.8
    elbow = (-side * arm.elbow[0] * wider, arm.elbow[1])
    hand = (-side * arm.hand[0], arm.hand[1])
    return _Bones(
        side, (side * _SHOULDER[0] * person.build, _SHOULDER[1]), elbow, hand, _direction(elbow, hand)
    )


def _hand(bones: _Bones, skin: str, *, thumb_out: bool) -> str:
    (x, y), (across, down) = bones.hand, bones.along
    angle = math.degrees(math.atan2(down, across))
    thumb = -11 if (bones.side < 0) != thumb_out else 11
    drawn = ellipse(4, 0, 15, 12, skin) + ellipse(2, thumb, 8, 5, skin)
    return group(drawn, f"translate({x + across * 6:.1f} {y + down * 6:.1f}) rotate({angle:.0f})")


def _long_sleeve(person: Person, bones: _Bones, colour: str, wide: float) -> str:
    wrist = _between(bones.elbow, bones.hand, 0.82)
    drawn = line(_way(bones.shoulder, bones.elbow, wrist), colour, wide)
    if person.top != "kebaya":
        return drawn
    across, down = bones.along
    (x, y) = wrist
    cuff = f"M{x - down * 10:.1f},{y + across * 10:.1f} L{x + down * 10:.1f},{y - across * 10:.1f}"
    return drawn + line(cuff, person.trim, 5)


def _short_sleeve(person: Person, bones: _Bones) -> str:
    """Draw a sleeve that flares and ends above the elbow."""
    colour = darker(person.top_colour, 0.07)
    (sx, sy), (mx, my) = bones.shoulder, _between(bones.shoulder, bones.elbow, 0.72)
    across, down = _direction(bones.shoulder, bones.elbow)
    px, py = -down, across
    outline = (
        f"M{sx + px * 14:.1f},{sy + py * 14:.1f} L{mx + px * 18.5:.1f},{my + py * 18.5:.1f} "
        f"L{mx - px * 18.5:.1f},{my - py * 18.5:.1f} L{sx - px * 14:.1f},{sy - py * 14:.1f}Z"
    )
    drawn = ellipse(sx, sy, 15, 15, colour) + path(outline, colour)
    if person.top != "polo":
        return drawn
    hem = f"M{mx + px * 18.5:.1f},{my + py * 18.5:.1f} L{mx - px * 18.5:.1f},{my - py * 18.5:.1f}"
    return drawn + line(hem, person.trim, 4)


def _way(*points: Point) -> str:
    return "M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _direction(start: Point, end: Point) -> Point:
    long = math.dist(start, end) or 1.0
    return (end[0] - start[0]) / long, (end[1] - start[1]) / long
