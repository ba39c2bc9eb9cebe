"""The parts that widgets are made of, as data: shapes, edges, rings, shadows and small drawings.

Lengths are design pixels. All parts but the shadows are white, to be tinted by the app, so that a theme can
change while the app runs. `nine.py` says how they are drawn, README.md how they are used.
"""

from __future__ import annotations

Corners = tuple[float, float, float, float]
"""Radii of the corners: top left, top right, bottom right, bottom left."""

INK = (0x16, 0x30, 0x2A)
"""ink-900, the colour of all shadows."""

RADII = (9, 14, 16, 17, 18, 20, 22, 24, 26, 38)
UNEVEN: dict[str, Corners] = {
    "chat-other": (20, 20, 20, 6),
    "chat-mine": (20, 20, 6, 20),
    "top-20": (20, 20, 0, 0),
    "top-22": (22, 22, 0, 0),
    "bottom-27": (0, 0, 27, 27),
}
SHAPES: dict[str, Corners] = {str(radius): (radius,) * 4 for radius in RADII} | UNEVEN

EDGES = (2, 3)
FINE_EDGES = {"9": 2.5, "17": 2.5}
"""The tick box and the switch carry an edge between the two."""

RINGS = {"": 3, "-5": 5}
"""Focus: width of the line by the end of its name; the wider one is for high contrast."""
RING_GAP = 3

OUTSIDES = ("14", "16", "18", "20", "22", "26", "bottom-27")
"""Shapes whose outside is needed: it covers the corners of a picture with the colour of its card."""

SHADOWS: dict[int, tuple[tuple[int, int, float], ...]] = {
    1: ((2, 10, 0.09), (1, 2, 0.06)),
    2: ((4, 14, 0.16),),
    3: ((6, 24, 0.18),),
    4: ((10, 32, 0.22),),
}
"""Level: offset down, blur and opacity of each layer."""
SHADOW_USES: dict[int, tuple[str, ...]] = {
    1: ("14", "16", "18", "20", "22", "24", "26"),
    2: ("22",),
    3: ("22", "24", "26", "38"),
    4: ("16", "18", "20", "22", "26"),
}

DOTS = (8, 16, 20, 21, 26, 32, 36, 44, 46, 48, 52, 56, 58, 68, 72, 108)
CIRCLES = ((20, 4), (26, 2.5), (46, 2), (48, 2), (52, 2), (56, 3), (68, 3), (72, 3), (108, 3))
"""Diameter and width of the line, which lies inside."""

DASHED = (
    (70, 38, 9), (48, 36, 9), (42, 38, 9), (34, 36, 9),
    (56, 56, 28), (68, 68, 34), (150, 172, 22), (116, 126, 22),
)  # fmt: skip
"""Width, height, radius. A dashed line cannot be stretched, so each size is a part of its own."""

FIGURES: dict[str, tuple[int, int, str]] = {
    "tail": (34, 22, '<path d="M8,0 C10,9 9,15 12,20 C18,17 26,9 33,0Z" fill="#fff"/>'),
    "leaves": (
        32,
        25,
        (
            '<path d="M10.3,24 q1,-5 4,-7" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/>'
            '<g fill="#fff" transform="translate(13.3 18)"><path transform="rotate(-34)" '
            'd="M0,0 C4.4,-6 12.4,-5.2 20,0 C12.4,5.2 4.4,6 0,0Z"/><path transform="rotate(-128)" '
            'd="M0,0 C3.5,-4.8 9.9,-4.2 16,0 C9.9,4.2 3.5,4.8 0,0Z"/></g>'
        ),
    ),
    "pointer": (16, 8, '<path d="M0,0 L16,0 L8,8Z" fill="#fff"/>'),
    "tick": (
        32,
        32,
        (
            '<path d="M8.5,17 L14,22.5 L24,11" fill="none" stroke="#fff" stroke-width="3.4" '
            'stroke-linecap="round" stroke-linejoin="round"/>'
        ),
    ),
}

ICON_SIZES = (20, 24, 28)
MARKS = {"mark": (32, 44, 64), "mark-on-dark": (32, 44, 64)}
CLASS_SIZES = (108, 68, 56, 44)
CAST_SIZES = (72, 56)
PHONE_SIZES = (46, 36)
"""On the practice phone a face has no looks: it is the picture of a contact."""
FIGURE_SCALE = 1.26
"""The largest scale at which a scene draws a figure; smaller ones are drawn down from it."""
HALO_GROWTH = 11
"""By how much each line of a silhouette is wider, in units of the drawing: 5.5 on each side."""
BAND = (1400, 10)
"""The woven band: as wide as the design's window and a bit, 70 whole periods of the tile."""
