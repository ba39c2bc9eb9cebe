"""Shapes with rounded corners, edges, shadows and the focus ring, drawn from the nine-patches of the atlas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from kivy.clock import Clock
from kivy.graphics import BorderImage, Color, InstructionGroup
from kivy.lang import Builder
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme
from app.ui.theme.frame import Frame, Whole

CLEAR = (0, 0, 0, 0)


Ease = Callable[[dict[str, Color], dict[str, tuple[float, ...]]], None]
"""Takes the colours of the layers by their kinds, and what they were before."""


class _Layer(NamedTuple):
    colour: Any
    image: Frame | Whole
    pad: float


class Surfaced(Widget):
    """A widget with a shape behind it.

    `corner` names the radius as the atlas does ("16", "22", "chat-mine"); `shadow` is a level from 0 to 4. Everything
    is clear until a colour is given. `ring` draws the focus ring around the shape.
    """

    corner = StringProperty("22")
    fill = ColorProperty(CLEAR)
    edge = ColorProperty(CLEAR)
    edge_width = NumericProperty(2)
    outside = ColorProperty(CLEAR)
    """The colour around the shape: it rounds the corners of a picture below."""
    shadow = NumericProperty(0)
    ring = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        """Prepare to paint once in a frame, however much changes before it."""
        self._layers: dict[str, _Layer] = {}
        self._eases: Ease | None = None
        """What carries the next change of colours over in time: somebody who hovers, presses or moves the focus."""
        self._shape = InstructionGroup()
        self._repaint = Clock.create_trigger(self._paint, -1)
        super().__init__(**kwargs)
        self.canvas.before.insert(0, self._shape)
        for name in ("corner", "edge_width", "shadow", "ring", "fill", "edge", "outside"):
            self.fbind(name, self._repaint)
        self.fbind("pos", self._place)
        self.fbind("size", self._place)
        theme.follow(self._look_changed)
        self._repaint()

    def _look_changed(self) -> None:
        self._repaint()

    def _paint(self, *_: object) -> None:
        """Put the layers together that are to be seen."""
        former = {name.partition("-")[0]: tuple(layer.colour.rgba) for name, layer in self._layers.items()}
        self._layers.clear()
        self._shape.clear()
        if self.shadow and theme.shadows:
            self._add(f"shadow-{self.shadow}-{self.corner}", (1, 1, 1, 1), is_hollow=self.fill[3] >= 1)
        if self.fill[3]:
            self._add(f"fill-{self.corner}", self.fill, is_plain=True, is_hollow=False)
        if self.outside[3]:
            self._add(f"outside-{self.corner}", self.outside)
        if self.edge[3] and self.edge_width:
            self._add(f"edge-{self.corner}-{self.edge_width:g}", self.edge)
        if self.ring:
            wide = "-5" if theme.focus_width > 3 else ""  # noqa: PLR2004  the two widths the atlas has
            self._add(f"ring-{self.corner}{wide}", theme.focus)
        self._place()
        if self._eases is not None:
            self._eases(
                {name.partition("-")[0]: layer.colour for name, layer in self._layers.items()}, former
            )
            self._eases = None

    def _add(self, name: str, colour: Any, *, is_plain: bool = False, is_hollow: bool = True) -> None:
        """Add a layer; a hollow one has nothing in its middle that can be seen, and paints nothing there."""
        part = theme.pictures.part(name)
        if part is None and not is_plain:
            return
        zoom = theme.pictures.zoom
        texture, border, pad = part or (None, 0, 0)
        image = (Frame if part is not None and is_hollow else Whole)(texture, border, border * zoom)
        tint = Color(*colour)
        self._shape.add(tint)
        self._shape.add(image.drawing)
        self._layers[name] = _Layer(tint, image, pad * zoom)

    def _place(self, *_: object) -> None:
        # `right` and `top` are not yet true while `pos` is told to its observers.
        left, low = round(self.x), round(self.y)
        wide, high = round(self.x + self.width) - left, round(self.y + self.height) - low
        for _, image, pad in self._layers.values():
            image.put(left - pad, low - pad, wide + 2 * pad, high + 2 * pad)


def draw_nine(
    group: InstructionGroup, name: str, colour: Any, box: tuple[float, float, float, float], corner: float = 0
) -> None:
    """Draw a nine-patch into a group, its corners shrunk to `corner` pixels where that is given.

    `box` is left, low, width and height of the shape, in pixels. Where the part is missing a plain box is drawn.
    """
    part = theme.pictures.part(name)
    left, low, wide, high = (round(value) for value in box)
    group.add(Color(*colour))
    if part is None:
        group.add(BorderImage(pos=(left, low), size=(wide, high), border=(0,) * 4))
        return
    shown = corner or (part.border or part.texture.width // 2) * theme.pictures.zoom
    pad = part.pad * theme.pictures.zoom
    group.add(
        BorderImage(
            texture=part.texture,
            border=(part.border or part.texture.width // 2,) * 4,
            display_border=(shown,) * 4,
            pos=(left - pad, low - pad),
            size=(wide + 2 * pad, high + 2 * pad),
        )
    )


Builder.load_file(str(Path(__file__).with_name("base.kv")))
