"""A thing that lies in a scene."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.properties import NumericProperty, StringProperty

from app.ui.theme import theme
from app.ui.widgets.drawn import Drawn

SHARE = 0.62
"""How large a thing is beside people: units of a person for one of its drawing."""


class ThingView(Drawn):
    """One of `assets/pictures/props`, its lower edge on (`foot_x`, `foot_y`), in pixels; `scale` is the scene's."""

    name = StringProperty("")
    foot_x = NumericProperty(0)
    foot_y = NumericProperty(0)
    scale = NumericProperty(1.2)
    drawn_by = ("name", "foot_x", "foot_y", "scale")

    def __init__(self, **kwargs: Any) -> None:
        """Be as large as what it shows."""
        super().__init__(**{"size_hint": (None, None)} | kwargs)

    def _draw_first(self) -> None:
        """Draw at once: whoever places it asks for its size."""
        self._draw()

    def _draw(self, *_: object) -> None:
        self._group.clear()
        if not self.name:
            return
        texture = theme.pictures.single(f"props/{self.name}")
        per = theme.pictures.zoom * self.scale * SHARE
        self.size = (round(texture.width * per), round(texture.height * per))
        self.pos = (round(self.foot_x - self.width / 2), round(self.foot_y))
        if theme.halo[3]:
            self._put(theme.pictures.single(f"halo/props/{self.name}"), theme.halo)
        self._put(texture, (1, 1, 1, 1))

    def _put(self, texture: Any, colour: Any) -> None:
        self._group.add(Color(*colour))
        self._group.add(Rectangle(texture=texture, pos=self.pos, size=self.size))
