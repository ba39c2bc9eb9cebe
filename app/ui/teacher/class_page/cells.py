"""A cell of the heat map, drawn: a dash, one to three bars, or a leaf where a sensitive skill was practised."""

from __future__ import annotations

from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.metrics import dp

from app.ui.teacher.class_page.words import PRACTISED
from app.ui.theme import theme
from app.ui.theme.surface import draw_nine

BAR = (8, 16, 3)
"""Width, height and radius of a bar, in design pixels."""
BETWEEN_BARS = 4
DASH = (12, 2)
NARROW = 40
"""Below this width of a cell the bars are narrower."""
LEAF = 20

Box = tuple[float, float, float, float]
"""Left, low, width and height, in pixels."""


def draw_cell(group: InstructionGroup, glyph: int, box: Box) -> None:
    """Draw a cell into a group: a step from 0 to 3, or `PRACTISED`."""
    if glyph == PRACTISED:
        draw_nine(group, "fill-9", theme.indigo_fill, box)
        _draw_edge(group, box)
        draw_leaf(group, box)
    elif glyph:
        draw_nine(group, "fill-9", getattr(theme, f"heat_{glyph}"), box)
        _draw_edge(group, box)
        _draw_bars(group, glyph, box)
    else:
        _draw_dashes(group, box)


def _draw_edge(group: InstructionGroup, box: Box) -> None:
    """Where colours are few, an edge tells the cell from the card."""
    if not theme.shadows:
        draw_nine(group, "edge-9-2", theme.line, box)


def _draw_dashes(group: InstructionGroup, box: Box) -> None:
    left, low, wide, high = box
    name = f"dash-{round(wide / dp(1))}x{round(high / dp(1))}"
    _draw(group, theme.heat_0, None, box)
    _draw(group, theme.line, theme.pictures.texture(name), box)
    across, thick = dp(DASH[0]), dp(DASH[1])
    _draw(group, theme.line, None, (left + (wide - across) / 2, low + (high - thick) / 2, across, thick))


def _draw_bars(group: InstructionGroup, count: int, box: Box) -> None:
    left, low, wide, high = box
    is_narrow = wide < dp(NARROW)
    across, up = dp(6 if is_narrow else BAR[0]), dp(BAR[1])
    step = across + dp(BETWEEN_BARS - 1 if is_narrow else BETWEEN_BARS)
    begin = left + (wide - step * (count - 1) - across) / 2
    ink = (theme.green_ink, theme.ink, theme.over_select)[count - 1]
    for at in range(count):
        draw_nine(group, "dot-8", ink, (begin + at * step, low + (high - up) / 2, across, up), dp(BAR[2]))


def draw_leaf(group: InstructionGroup, box: Box, side: float = LEAF) -> None:
    """Draw the sign of what is practised into the middle of a box; `side` in design pixels."""
    left, low, wide, high = box
    side = dp(side)
    texture = theme.pictures.texture(f"icon-leaf-{LEAF}")
    _draw(group, theme.indigo_ink, texture, (left + (wide - side) / 2, low + (high - side) / 2, side, side))


def _draw(group: InstructionGroup, colour: Any, texture: Any, box: Box) -> None:
    left, low, wide, high = (round(value) for value in box)
    group.add(Color(*colour))
    group.add(Rectangle(texture=texture, pos=(left, low), size=(wide, high)))
