"""A thing that lies in a scene."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.properties import NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme

SHARE = 0.62
"""How large a thing is beside people: units of a person for one of its drawing."""


class ThingView(Widget):
    """One of `assets/pictures/props`, its lower edge on (`foot_x`, `foot_y`), in pixels; `scale` is the scene's."""

    name = StringProperty("")
    foot_x = NumericProperty(0)
    foot_y = NumericProperty(0)
    scale = NumericProperty(1.2)

    def __init__(self, **kwargs: Any) -> None:
        """Draw once in a frame."""
        self._group = InstructionGroup()
        self._draw_soon = Clock.create_trigger(self._draw, -1)
        kwargs = {"size_hint": (None, None)} | kwargs
        super().__init__(**kwargs)
        self.canvas.add(self._group)
        for name in ("name", "foot_x", "foot_y", "scale"):
            self.fbind(name, self._draw_soon)
        theme.follow(self._look_changed)
        self._draw()

    def _look_changed(self, *_: object) -> None:
        self._draw_soon()

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
