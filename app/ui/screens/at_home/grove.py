"""My bamboo: the ground with its four stems."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle, SmoothEllipse
from kivy.graphics.texture import Texture
from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from app.ui.report_words import BambooWords
from app.ui.theme import theme
from app.ui.widgets.grove import GroveStem
from app.ui.widgets.page import hill, smooth
from app.ui.widgets.picks import Picks

FAR = ((0, 98), (270, 152), (610, 100), (960, 152), (1366, 94))
NEAR = ((0, 40), (340, 72), (800, 32), (1366, 62))
GRASS = ((0, 10), (300, 14), (700, 8), (1100, 14), (1366, 10))
"""Ridges above the soil: x across 1366, and height in design pixels."""
SUN = (0.83, 0.84, 58)
"""Where the sun stands across the sky, and its diameter in design pixels."""


class Ground(Widget):
    """Sky, sun, two hills, grass, and the soil below the bamboos."""

    soil = NumericProperty(dp(96))
    """Height of the soil, in pixels; titles and stages stand on it."""

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever it is moved."""
        self._land = InstructionGroup()
        super().__init__(**kwargs)
        self.canvas.add(self._land)
        for name in ("pos", "size", "soil"):
            self.fbind(name, self._draw)
        theme.follow(self._draw_again)
        self._draw()

    def _draw_again(self) -> None:
        self._draw()

    def _draw(self, *_: object) -> None:
        add, low = self._land.add, self.y + self.soil
        self._land.clear()
        add(Color(1, 1, 1, 1))
        add(Rectangle(texture=_blend(theme.sky_bottom, theme.sky_top), pos=self.pos, size=self.size))
        side, across, up = dp(SUN[2]), SUN[0] * self.width, SUN[1] * self.height
        add(Color(*theme.sun))
        add(SmoothEllipse(pos=(self.x + across - side / 2, self.y + up - side / 2), size=(side, side)))
        for ridge, colour in ((FAR, theme.grove_far), (NEAR, theme.grove_near), (GRASS, theme.grass)):
            add(Color(*colour))
            for part in hill(smooth(ridge), self.x, low - dp(8), self.width):
                add(part)
        add(Color(*theme.soil))
        add(Rectangle(pos=self.pos, size=(self.width, self.soil)))


class Stems(Picks, BoxLayout):
    """The four bamboos. A stem says its stage; it never shrinks. Event: `on_pick` with the bamboo that is touched."""

    bamboos = ListProperty()
    soil = NumericProperty(dp(96))

    def on_bamboos(self, *_: object) -> None:
        """Build the stems."""
        self.clear_widgets()
        for bamboo in self.bamboos:
            shown = {name: getattr(bamboo, name) for name in ("colour", "stage", "title", "stage_name")}
            stem = GroveStem(soil=self.soil, **shown)
            self.add_pick(stem, bamboo)

    def on_soil(self, *_: object) -> None:
        """Let every stem stand on it."""
        for stem in self.children:
            stem.soil = self.soil


class MyBamboo(FloatLayout):
    """The whole card: ground, title and stems. Event: `on_pick` with the bamboo that is touched."""

    bamboos = ListProperty()
    soil = NumericProperty(dp(96))

    __events__ = ("on_pick",)

    def on_pick(self, bamboo: BambooWords) -> None:
        """A stem was touched."""


def _blend(low: Any, high: Any) -> Texture:
    """Return a texture that goes from one colour up to another."""
    texture = Texture.create(size=(1, 2), colorfmt="rgb")
    texture.mag_filter = "linear"
    levels = bytes(round(255 * level) for colour in (low, high) for level in colour[:3])
    texture.blit_buffer(levels, colorfmt="rgb", bufferfmt="ubyte")
    return texture
