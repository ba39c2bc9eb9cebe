"""A person of the cast, standing."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.metrics import dp
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme

DRAWN_AT = 1.26
"""The scale at which the pictures of figures are drawn."""
BELOW_FEET = 16
"""Units of the drawing between the feet and its lower edge."""
HEIGHTS = {
    "sari": 1.0, "aisyah": 1.0, "dara": 0.94, "malee": 0.9, "elia": 1.06, "weijie": 1.03, "kavitha": 1.06,
    "amir": 0.86, "ratna": 1.12, "somchai": 1.15, "chan": 1.04, "hafiz": 1.15,
}  # fmt: skip
"""How tall each is beside the others (a child of nine to a grown-up)."""


class FigureView(Widget):
    """A cast member with a look and a pose, feet on (`foot_x`, `foot_y`), in pixels.

    `scale` is the scene's: 1.2 at 1366, less on smaller scenes; how tall the person is comes on top. A pose that is not
    drawn for this person falls back to the arms hanging down.
    """

    who = StringProperty("")
    look = StringProperty("neutral")
    pose = StringProperty("down")
    foot_x = NumericProperty(0)
    foot_y = NumericProperty(0)
    scale = NumericProperty(1.2)

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever somebody else stands there, or elsewhere."""
        self._group = InstructionGroup()
        kwargs = {"size_hint": (None, None)} | kwargs
        super().__init__(**kwargs)
        self.canvas.add(self._group)
        for name in ("who", "look", "pose", "foot_x", "foot_y", "scale"):
            self.fbind(name, self._draw)
        theme.follow(self._draw_again)
        self._draw()

    def _draw_again(self, *_: object) -> None:
        self._draw()

    def _draw(self, *_: object) -> None:
        self._group.clear()
        if not self.who:
            return
        size = dp(self.scale * HEIGHTS.get(self.who, 1.0))
        texture = theme.pictures.single(figure_name(self.who, self.look, self.pose))
        per = theme.pictures.zoom * size / dp(DRAWN_AT)
        self.size = (round(texture.width * per), round(texture.height * per))
        self.pos = (round(self.foot_x - self.width / 2), round(self.foot_y - BELOW_FEET * size))
        halo = halo_name(self.who, self.pose)
        if theme.halo[3] and theme.pictures.has(halo):
            self._put(theme.pictures.single(halo))
        self._put(texture)

    def _put(self, texture: Any) -> None:
        self._group.add(Color(1, 1, 1, 1))
        self._group.add(Rectangle(texture=texture, pos=self.pos, size=self.size))


def figure_name(who: str, look: str, pose: str) -> str:
    """Return the drawing of a person with look and pose, or the nearest there is."""
    looked = f"characters/figure/{who}-{look or 'neutral'}"
    wanted = [f"{looked}-{pose}", looked, f"characters/figure/{who}-neutral"]
    return next((name for name in wanted if theme.pictures.has(name)), looked)


def halo_name(who: str, pose: str) -> str:
    """Return the white silhouette that lies below a figure in high contrast."""
    posed = f"characters/halo/{who}-{pose}"
    return posed if theme.pictures.has(posed) else f"characters/halo/{who}"
