"""A person as two layers in drawings of their own: the body in a pose, and the head with a look above it."""

from __future__ import annotations

from app.build.people import arms
from app.build.people.cast import Person
from app.build.people.chair import chair, lap
from app.build.people.hair import hair
from app.build.people.heads import UP, drape, head
from app.build.people.legs import legs
from app.build.people.shapes import ellipse, group
from app.build.people.tops import top

_ABOVE, _BELOW = 95, 16
"""Room above the middle of the head, and below the feet."""
_FROM_NECK = -15
"""The same of a body without hair or scarf behind the head: it begins below the chin, as high as a hand waves."""
_HEAD_LOW = 65
_HEAD_WIDE, _NARROW, _USUAL, _WIDE = 200, 200, 300, 400
"""Widths that come out whole at every density, so that layers lie on each other exactly."""

_NARROW_POSES = ("down", "hold", "fold", "behind")
_SHADOW = "#16302A"


def body_drawing(person: Person, pose: str, side: int = -1) -> str:
    """Return the drawing of a body in a pose, its feet 16 above the lower edge; `side` has the arm of one-arm poses."""
    behind, before = arms.behind(person, pose), arms.before(person, pose, side)
    if person.seated:
        worn = chair(person) + behind + top(person) + lap(person) + before
    else:
        worn = behind + legs(person) + top(person) + before
    locks = hair(person)
    parts = locks.behind + group(worn + locks.over, UP)
    if person.head_scarf:
        parts += drape(person) + group(arms.over_scarf(person, pose, side), UP)
    wide = 112 if person.seated else 84 * person.build
    shadow = ellipse(0, person.feet, round(wide, 1), 11, _SHADOW, ".14")
    above = _ABOVE if locks.behind or person.head_scarf else _FROM_NECK
    return _drawing(_box_of(person, pose), above, person.feet + _BELOW, shadow + parts)


def head_drawing(person: Person, look: str, turn: int = 0) -> str:
    """Return the drawing of a head with a look; the same box for everybody."""
    return _drawing(_HEAD_WIDE, _ABOVE, _HEAD_LOW, head(person, look, turn))


def _box_of(person: Person, pose: str) -> int:
    """Return the width a body needs: less for arms that stay close, more for one that reaches out."""
    if pose == "reach":
        return _WIDE
    return _NARROW if pose in _NARROW_POSES and not person.seated else _USUAL


def _drawing(wide: int, above: int, low: int, inner: str) -> str:
    size = f'width="{wide}" height="{above + low}"'
    box = f'viewBox="{-wide // 2} {-above} {wide} {above + low}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{inner}</svg>\n'
