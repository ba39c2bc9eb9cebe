"""Progress as a bamboo that grows segment by segment."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty

from app.ui.theme import theme
from app.ui.theme.surface import draw_nine
from app.ui.widgets.drawn import Drawn

COLOURS = ("green", "senja", "kunyit", "nila")
STEM, NODE, NODE_HIGH, GAP = 16, 6, 22, 5
PLAIN_GAP = 12
"""Between two segments where all are of one colour, so that they do not run together."""
LEAF = (76, 2, 32, 25)
"""Where a pair of leaves lies in the drawings of progress: left, top, width, height."""


class ProgressBamboo(Drawn):
    """`done` of `total` segments, the next one half filled. It says nothing that words beside it do not say.

    As wide as it is told; 48 high. `show_current` off leaves the next segment empty.
    """

    done = NumericProperty(0)
    total = NumericProperty(5)
    colour = OptionProperty("green", options=COLOURS)
    show_current = BooleanProperty(True)
    drawn_by = (*Drawn.drawn_by, "done", "total", "colour", "show_current")

    def __init__(self, **kwargs: Any) -> None:
        """Be as high as the drawings of leaves."""
        self._leaves: Any = None
        super().__init__(**{"size_hint_y": None, "height": dp(48)} | kwargs)

    def _draw(self, *_: object) -> None:
        self._group.clear()
        if self.total < 1:
            return
        room, gap = self.width - dp(32), dp(GAP if theme.shadows else PLAIN_GAP)
        wide = (room - gap * (self.total - 1)) / self.total
        low = self.center_y - dp(19)
        self._leaves = theme.pictures.single(f"progress/{self.colour}-1-of-5")
        lefts = [self.x + dp(4) + at * (wide + gap) for at in range(int(self.total))]
        for at, left in enumerate(lefts):
            self._segment(at, left, low, wide)
        for at, left in enumerate(lefts[1:], 1):
            self._node(at, left - gap / 2, low)
        for at in range(int(min(self.done, self.total))):
            behind = gap if at + 1 < self.total else dp(GAP)
            self._leaf(lefts[at] + wide + behind / 2, low)

    def _segment(self, at: int, left: float, low: float, wide: float) -> None:
        high, corner = dp(STEM), dp(6)
        culm, node = (getattr(theme, f"{self.colour}_{part}") for part in ("culm", "node"))
        box = (left, low, wide, high)
        if at < self.done:
            draw_nine(self._group, "fill-9", culm, box, corner)
            light = getattr(theme, f"{self.colour}_light")
            draw_nine(
                self._group, "dot-8", light, (left + dp(6), low + dp(9.5), wide - dp(12), dp(3)), dp(1.5)
            )
            draw_nine(self._group, "edge-9-2", node, box, corner)
        elif at == self.done and self.show_current:
            draw_nine(self._group, "fill-9", theme.card, box, corner)
            draw_nine(
                self._group, "dot-8", culm, (left + dp(5), low + dp(5), (wide - dp(10)) / 2, dp(6)), dp(3)
            )
            draw_nine(self._group, "edge-9-3", node, box, corner)
        else:
            draw_nine(self._group, "fill-9", theme.to_do, box, corner)
            draw_nine(self._group, "edge-9-2", theme.line, box, corner)

    def _node(self, at: int, middle: float, low: float) -> None:
        colour = getattr(theme, f"{self.colour}_node") if at <= self.done else theme.line
        box = (middle - dp(NODE) / 2, low - dp(3), dp(NODE), dp(NODE_HIGH))
        draw_nine(self._group, "dot-8", colour, box, dp(3))

    def _leaf(self, middle: float, low: float) -> None:
        left, top, wide, high = LEAF
        box = {"pos": (round(middle - dp(86 - left)), round(low + dp(STEM))), "size": (dp(wide), dp(high))}
        if not theme.shadows:
            self._group.add(Color(*getattr(theme, f"{self.colour}_culm")))
            self._group.add(Rectangle(texture=theme.pictures.texture("leaves"), **box))
            return
        texture = self._leaves
        per = texture.height / 48
        if per < 1:
            return
        region = texture.get_region(left * per, texture.height - (top + high) * per, wide * per, high * per)
        self._group.add(Color(1, 1, 1, 1))
        self._group.add(Rectangle(texture=region, **box))
