"""Pictures made of several drawings: a body with its head, whole or cut to a circle."""

from __future__ import annotations

import re
from pathlib import Path

BODIES, HEADS = "characters/body/", "characters/head/"
TURNED_BODIES = "characters/turned/body/"
"""Bodies with the other arm stretched out: `<who>-<pose>-<side>`."""
_INSIDE = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
_BOX = re.compile(r'viewBox="(-?\d+) (-?\d+) (\d+) (\d+)"')
_ROUND = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="192" height="192" viewBox="-96 -83 192 192">'
    '<defs><clipPath id="round"><circle cx="0" cy="13" r="96"/></clipPath></defs>'
    '<g clip-path="url(#round)">{}</g></svg>'
)
"""96 around a point a little below the middle of the head."""


def standing(drawings: Path, name: str) -> str:
    """Return a person as a whole: the body of that name, with a head whose outline is that of all looks."""
    who = name.rpartition("/")[2].partition("-")[0]
    body, head = _text(drawings, name), _text(drawings, f"{HEADS}{who}-neutral")
    left, _, wide, _ = _box(body)
    top, low = _box(head)[1], _box(body)[1] + _box(body)[3]
    size = f'width="{wide}" height="{low - top}" viewBox="{left} {top} {wide} {low - top}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{_inside(body)}{_inside(head)}</svg>'


def avatar(drawings: Path, who: str, look: str) -> str:
    """Return a person's head and shoulders in a circle, with nothing behind."""
    layers = (f"{BODIES}{who}-down", f"{HEADS}{who}-{look}")
    return _ROUND.format("".join(_inside(_text(drawings, layer)) for layer in layers))


def _box(svg: str) -> tuple[int, int, int, int]:
    found = _BOX.search(svg)
    if found is None:
        raise ValueError("the drawing has no viewBox of whole numbers")
    left, top, wide, high = (int(length) for length in found.groups())
    return left, top, wide, high


def _inside(svg: str) -> str:
    found = _INSIDE.search(svg)
    if found is None:
        raise ValueError("the drawing has no end")
    return found[1]


def _text(drawings: Path, name: str) -> str:
    return (drawings / f"{name}.svg").read_text(encoding="utf-8")
