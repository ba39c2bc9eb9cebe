"""What lies behind a screen: the page, and on arrival screens the woven band and the hills."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from kivy.graphics import Color, Mesh, Rectangle
from kivy.graphics.texture import Texture
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ColorProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.theme import theme
from app.ui.widgets.drawn import Drawn

WIDEST = 1366
"""Content stands in the middle of so many design pixels; the land goes on to its left and right."""
BAND_HIGH = 10
SOFT = 0.75
"""Half the height of the edge of a hill, in pixels: a mesh has none of its own, and its steps would show."""
ACROSS = frozenset(("x", "center_x", "right", "pos", "center"))
UP = frozenset(("y", "center_y", "top", "pos", "center"))
"""Hints that say where a child stands across the page, and how high."""
FAR = (
    (0, 78),
    (90, 106),
    (230, 110),
    (330, 96),
    (470, 82),
    (660, 82),
    (830, 108),
    (1000, 92),
    (1180, 86),
    (1366, 78),
)
NEAR = ((0, 38), (140, 58), (330, 64), (480, 52), (640, 42), (800, 44), (1000, 64), (1180, 58), (1366, 38))
"""Ridges of the two hills: x and height, in design pixels. They begin and end at one height, to be repeated."""


class PlainPage(FloatLayout):
    """A page of one colour; its children float in the middle 1366. The window is cleared to that of the theme."""

    fill = ColorProperty()

    def do_layout(self, *args: Any, **kwargs: Any) -> None:
        """Let what fills the page begin where the page begins: Kivy would leave it at the window's edge."""
        super().do_layout(*args, **kwargs)
        for child in self.children:
            if child.size_hint_x is not None and not ACROSS & child.pos_hint.keys():
                child.x = self.x
            if child.size_hint_y is not None and not UP & child.pos_hint.keys():
                child.y = self.y


class ArrivalPage(Drawn, PlainPage):
    """The page of arriving and choosing: a woven band above, hills below. A lesson ends without the band."""

    has_band = BooleanProperty(True)
    drawn_by = (*Drawn.drawn_by, "has_band")
    is_drawn_behind = True

    def _draw(self, *_: object) -> None:
        self._group.clear()
        tiles = (-1, 0, 1) if self.x > 0 else (0,)
        for ridge, colour in ((FAR, theme.hill_far), (NEAR, theme.hill_near)):
            self._group.add(Color(*colour))
            for tile in tiles:
                for part in hill(smooth(ridge), self.x + tile * self.width, self.y, self.width):
                    self._group.add(part)
        if self.has_band:
            self._band(self.x - dp(WIDEST), self.width + 2 * dp(WIDEST))

    def _band(self, left: float, wide: float) -> None:
        texture = theme.pictures.single("pattern/weave-band")
        high = dp(BAND_HIGH)
        period = max(1.0, texture.width * theme.pictures.zoom)
        self._group.add(Color(1, 1, 1, 1))
        x = left
        while x < left + wide:
            self._group.add(
                Rectangle(texture=texture, pos=(x, self.y + self.height - high), size=(period, high))
            )
            x += period


@cache
def smooth(ridge: tuple[tuple[int, int], ...], steps: int = 8) -> tuple[tuple[float, float], ...]:
    """Put points between those of a ridge, so that it is round, across its ends too (Catmull-Rom)."""
    before, after = ridge[-2], ridge[1]
    ends = ((before[0] - WIDEST, before[1]), *ridge, (after[0] + WIDEST, after[1]))
    points: list[tuple[float, float]] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            x = b[0] + (c[0] - b[0]) * t
            bend = (c[1] - a[1], 2 * a[1] - 5 * b[1] + 4 * c[1] - d[1], 3 * b[1] - a[1] - 3 * c[1] + d[1])
            points.append((x, b[1] + 0.5 * (bend[0] * t + bend[1] * t**2 + bend[2] * t**3)))
    return (*points, (float(ridge[-1][0]), float(ridge[-1][1])))


def hill(ridge: tuple[tuple[float, float], ...], left: float, low: float, wide: float) -> tuple[Mesh, Mesh]:
    """Return a hill, everything below a ridge across `wide` pixels from `left`, and the soft edge above it."""
    body: list[float] = []
    edge: list[float] = []
    for x, high in ridge:
        across, top = left + x / WIDEST * wide, low + dp(high)
        body += [across, low, 0, 0, across, top - SOFT, 0, 0]
        edge += [across, top - SOFT, 0.5, 0.25, across, top + SOFT, 0.5, 0.75]
    return _strip(body), _strip(edge, _fading())


def _strip(vertices: list[float], texture: Texture | None = None) -> Mesh:
    indices = list(range(len(vertices) // 4))
    return Mesh(vertices=vertices, indices=indices, mode="triangle_strip", texture=texture)


@cache
def _fading() -> Texture:
    """Return white that fades away upwards."""
    texture = Texture.create(size=(1, 2), colorfmt="rgba")
    texture.mag_filter = texture.min_filter = "linear"
    texture.blit_buffer(bytes((255, 255, 255, 255, 255, 255, 255, 0)), colorfmt="rgba", bufferfmt="ubyte")
    return texture


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
