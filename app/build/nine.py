"""The parts of `parts.py` as SVG for one density.

A nine-patch is drawn in whole pixels of that density: its corners are never stretched, its middle is.
`border` is how far the corners reach in, `pad` how far the picture reaches out beyond the shape, both in
pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from app.build.parts import (
    CIRCLES,
    DASHED,
    DOTS,
    EDGES,
    FIGURES,
    FINE_EDGES,
    OUTSIDES,
    RING_GAP,
    RINGS,
    SHADOW_USES,
    SHADOWS,
    SHAPES,
    Corners,
)

_MIDDLE = 2
"""Width of the part that is stretched: two pixels, so that no corner is mixed into it."""


@dataclass(frozen=True, slots=True)
class Nine:
    """A nine-patch for one density, lengths in pixels of that density."""

    name: str
    svg: str
    border: int
    pad: int


def nine_patches(density: float) -> Iterator[Nine]:
    """Yield every white nine-patch."""
    for name, corners in SHAPES.items():
        yield _patch(f"fill-{name}", _scaled(corners, density))
        widths = (*EDGES, FINE_EDGES[name]) if name in FINE_EDGES else EDGES
        for width in widths:
            yield _patch(f"edge-{name}-{width}", _scaled(corners, density), line=_whole(width * density))
        for end, width in RINGS.items():
            line, gap = _whole(width * density), _whole(RING_GAP * density)
            yield _patch(f"ring-{name}{end}", _scaled(corners, density), line=line, pad=line + gap)
    for name in OUTSIDES:
        yield _outside(f"outside-{name}", _scaled(SHAPES[name], density))


def shadows(density: float) -> Iterator[Nine]:
    """Yield every shadow; only how dense it is counts, not its colour."""
    for level, names in SHADOW_USES.items():
        for name in names:
            yield _shadow(f"shadow-{level}-{name}", _scaled(SHAPES[name], density), level, density)


def small_parts() -> Iterator[tuple[str, str]]:
    """Yield name and SVG, in design pixels, of the parts that are not stretched."""
    for size in DOTS:
        body = f'<circle cx="{size / 2}" cy="{size / 2}" r="{size / 2}" fill="#fff"/>'
        yield f"dot-{size}", _svg(size, size, body)
    for size, width in CIRCLES:
        line = f'r="{size / 2 - width / 2}" fill="none" stroke="#fff" stroke-width="{width}"'
        yield f"circle-{size}", _svg(size, size, f'<circle cx="{size / 2}" cy="{size / 2}" {line}/>')
    for wide, high, radius in DASHED:
        line = 'fill="none" stroke="#fff" stroke-width="2" stroke-dasharray="5 4"'
        box = f'x="1" y="1" width="{wide - 2}" height="{high - 2}" rx="{radius - 1}"'
        yield f"dash-{wide}x{high}", _svg(wide, high, f"<rect {box} {line}/>")
    for name, (wide, high, body) in FIGURES.items():
        yield name, _svg(wide, high, body)


def _patch(name: str, corners: Corners, line: int = 0, pad: int = 0) -> Nine:
    """Draw a filled shape, a line just inside it, or with `pad` a line around it."""
    border = pad + math.ceil(max(corners))
    size = 2 * border + _MIDDLE
    if not line:
        body = f'<path d="{_outline(0, 0, size, size, corners)}" fill="#fff"/>'
        return Nine(name, _svg(size, size, body), border, pad)
    inset = line / 2
    one, two, three, four = (max(0.0, radius + pad - inset) for radius in corners)
    grown = (one, two, three, four)
    path = _outline(inset, inset, size - line, size - line, grown)
    body = f'<path d="{path}" fill="none" stroke="#fff" stroke-width="{line}"/>'
    return Nine(name, _svg(size, size, body), border, pad)


def _outside(name: str, corners: Corners) -> Nine:
    border = math.ceil(max(corners))
    size = 2 * border + _MIDDLE
    path = f"M0,0 H{size} V{size} H0 Z {_outline(0, 0, size, size, corners)}"
    return Nine(name, _svg(size, size, f'<path d="{path}" fill="#fff" fill-rule="evenodd"/>'), border, 0)


def _shadow(name: str, corners: Corners, level: int, density: float) -> Nine:
    """Draw the layers of a level under a shape of two pixels' middle.

    The pad holds offset and blur on every side, so that one number serves all four. The border holds a
    whole blur: nearer to the corner the shadow of a straight side is not yet even, and would be drawn out.
    """
    layers = [(down * density, blur * density, alpha) for down, blur, alpha in SHADOWS[level]]
    pad = math.ceil(max(down + blur for down, blur, _ in layers))
    border = pad + math.ceil(max(*corners, *(blur for _, blur, _ in layers)))
    size = 2 * border + _MIDDLE
    shape = size - 2 * pad
    body = "".join(
        f'<filter id="blur{at}" x="-1" y="-1" width="3" height="3">'
        f'<feGaussianBlur stdDeviation="{blur / 2}"/></filter>'
        f'<path d="{_outline(pad, pad + down, shape, shape, corners)}" fill-opacity="{alpha}" '
        f'filter="url(#blur{at})"/>'
        for at, (down, blur, alpha) in enumerate(layers)
    )
    return Nine(name, _svg(size, size, body), border, pad)


def _outline(left: float, top: float, wide: float, high: float, corners: Corners) -> str:
    one, two, three, four = corners
    right, bottom = left + wide, top + high
    return (
        f"M{left + one},{top} H{right - two} A{two},{two} 0 0 1 {right},{top + two} "
        f"V{bottom - three} A{three},{three} 0 0 1 {right - three},{bottom} "
        f"H{left + four} A{four},{four} 0 0 1 {left},{bottom - four} "
        f"V{top + one} A{one},{one} 0 0 1 {left + one},{top} Z"
    )


def _svg(wide: float, high: float, body: str) -> str:
    box = f'width="{wide}" height="{high}" viewBox="0 0 {wide} {high}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{body}</svg>'


def _scaled(corners: Corners, density: float) -> Corners:
    one, two, three, four = corners
    return (one * density, two * density, three * density, four * density)


def _whole(length: float) -> int:
    """Round half up: a line of 4.5 pixels is drawn as 5, never as a blurred 4.5."""
    return max(1, int(length + 0.5))
