"""The tag above the screen, with its woven band: it says that this is a practice phone."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Mesh
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from app.ui.theme import theme
from app.ui.widgets.drawn import Drawn


class Wall:
    """Draws a nine-patch whose sides are thinner than its corners: what lies behind the screen is not painted."""

    def __init__(self, part: Any, thick: float) -> None:
        """`part` is one of the atlas; its sides are drawn `thick` pixels from the outer edge on."""
        zoom = theme.pictures.zoom
        self.pad, self._corner, self._thick = part.pad * zoom, part.border * zoom, thick
        left, low, right, _, _, high = part.texture.tex_coords[:6]
        self._left, self._low, self._right, self._high = left, low, right, high
        self._across = (right - left) / (part.texture.width * zoom)
        self._up = (high - low) / (part.texture.height * zoom)
        indices = [corner + 4 * at for at in range(8) for corner in (0, 1, 2, 0, 2, 3)]
        self.drawing = Mesh(texture=part.texture, mode="triangles", indices=indices)

    def put(self, left: float, low: float, wide: float, high: float) -> None:
        """Draw it around this box, in pixels."""
        left, low, wide, high = left - self.pad, low - self.pad, wide + 2 * self.pad, high + 2 * self.pad
        corner, thick = self._corner, self._thick
        across = ((0, corner), (corner, wide - corner), (wide - corner, wide))
        up = ((0, corner), (corner, high - corner), (high - corner, high))
        boxes = [(x, y) for x in (across[0], across[2]) for y in (up[0], up[2])]
        boxes += [(across[1], (0, thick)), (across[1], (high - thick, high))]
        boxes += [((0, thick), up[1]), ((wide - thick, wide), up[1])]
        self.drawing.vertices = [
            value
            for (x0, x1), (y0, y1) in boxes
            for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
            for value in (left + x, low + y, self._u(x, wide), self._v(y, high))
        ]

    def _u(self, x: float, wide: float) -> float:
        """Return the place in the texture: counted from the nearer side, since the middle is stretched."""
        return float(
            self._left + x * self._across if x <= wide / 2 else self._right - (wide - x) * self._across
        )

    def _v(self, y: float, high: float) -> float:
        return float(self._low + y * self._up if y <= high / 2 else self._high - (high - y) * self._up)


class PhoneCase(Drawn):
    """The case around the screen, with its shadow."""

    CORNER, BEHIND = "38", 14
    """Its corner, and how many design pixels of its wall are painted: a bit more than is seen."""

    def _draw(self, *_: object) -> None:
        self._group.clear()
        if theme.shadows:
            self._wall(f"shadow-3-{self.CORNER}", (1, 1, 1, 1))
        self._wall(f"fill-{self.CORNER}", theme.phone_case)
        if theme.card_edge[3]:
            self._wall(f"edge-{self.CORNER}-{theme.card_edge_width:g}", theme.card_edge)

    def _wall(self, name: str, colour: Any) -> None:
        part = theme.pictures.part(name)
        if part is None:
            return
        wall = Wall(part, part.pad * theme.pictures.zoom + dp(self.BEHIND))
        wall.put(round(self.x), round(self.y), round(self.width), round(self.height))
        self._group.add(Color(*colour))
        self._group.add(wall.drawing)


class PhoneTag(Widget):
    """Woven band and the words "Practice phone"."""

    wall = NumericProperty(dp(12))
    """Of the case around it: thinner, and a corner would stand over the case's."""
    band = ObjectProperty(None, allownone=True)
    band_corners = ListProperty((0, 1, 1, 1, 1, 0, 0, 0))

    def __init__(self, **kwargs: Any) -> None:
        """Take the band's drawing."""
        super().__init__(**kwargs)
        self.band = theme.pictures.single("pattern/weave-band")
        self.fbind("width", self._cut)
        self._cut()

    def _cut(self, *_: object) -> None:
        """Show as much of the band as there is room for."""
        whole = max(1.0, theme.pictures.size(self.band)[0])
        share = min(1.0, self.width / whole)
        self.band_corners = (0, 1, share, 1, share, 0, 0, 0)


class PhoneScreen(BoxLayout):
    """Where the app stands that is open."""
