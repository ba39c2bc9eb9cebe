"""Contrast as it is really drawn: read from the pixels of a sheet, where its widgets stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from kivy.uix.label import Label
from kivy.uix.stencilview import StencilView
from kivy.uix.textinput import TextInput
from kivy.uix.widget import Widget

from app.ui.focus import Focusable
from app.ui.gallery.painting import Painted
from app.ui.theme import theme
from app.ui.theme.surface import Surfaced
from app.ui.widgets.buttons import MainButton
from app.ui.widgets.icon import Icon
from app.ui.widgets.tick_row import RadioRow

Colour = tuple[int, int, int]
TEXT, TEXT_IN_HIGH_CONTRAST, SHAPE = 4.5, 7.0, 3.0
NEAR = 90
"""How far a drawn colour may be from the told one, all three channels together: thin strokes are blended."""


class Box(NamedTuple):
    """Left, low, right and top of a rectangle, in pixels."""

    left: float
    low: float
    right: float
    top: float

    def within(self, other: Box) -> Box:
        """Return what two boxes share."""
        return Box(
            max(self.left, other.left),
            max(self.low, other.low),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing is in it."""
        return self.right - self.left < 1 or self.top - self.low < 1

    def has(self, x: float, y: float) -> bool:
        """Tell whether a place is in it."""
        return self.left <= x < self.right and self.low <= y < self.top


class Shown(NamedTuple):
    """A widget that is seen, and the part of the picture it is seen in."""

    widget: Any
    box: Box
    clip: Box


class Finding(NamedTuple):
    """A contrast that was measured."""

    what: str
    ratio: float
    needs: float

    @property
    def is_enough(self) -> bool:
        """Whether it can be seen."""
        return self.ratio >= self.needs - 0.005


def ratio(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours (WCAG 2.2)."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def findings(root: Widget, painted: Painted) -> Iterator[Finding]:
    """Measure every text, icon, edge and focus ring below a widget that stands in the picture as in its window."""
    for shown in _seen(root, Box(0, 0, painted.width, painted.height)):
        yield from _text(shown, painted)
        yield from _icon(shown, painted)
        yield from _edges(shown, painted)


def _seen(widget: Widget, clip: Box) -> Iterator[Shown]:
    if not widget.opacity:
        return
    left, low = widget.to_window(*widget.pos)
    box = Box(left, low, left + widget.width, low + widget.height)
    if isinstance(widget, StencilView):
        clip = clip.within(box)
    if not clip.is_empty:
        yield Shown(widget, box, clip)
        for child in widget.children:
            yield from _seen(child, clip)


def _text(shown: Shown, painted: Painted) -> Iterator[Finding]:
    widget = shown.widget
    if isinstance(widget, TextInput):
        text = widget.text or widget.hint_text
        colour = widget.foreground_color if widget.text else widget.hint_text_color
        colour = widget.disabled_foreground_color if widget.disabled else colour
    elif isinstance(widget, Label):
        text, colour = widget.text, widget.color
    else:
        return
    least = TEXT_IN_HIGH_CONTRAST if theme.palette == "high-contrast" and not widget.disabled else TEXT
    yield from _drawn(shown, painted, (text, colour, least))


def _icon(shown: Shown, painted: Painted) -> Iterator[Finding]:
    widget = shown.widget
    if isinstance(widget, Icon) and widget.name:
        yield from _drawn(shown, painted, (f"icon {widget.name}", widget.color, SHAPE))


def _drawn(shown: Shown, painted: Painted, told: tuple[str, Any, float]) -> Iterator[Finding]:
    """Compare the told colour, if it is there, with the colour that fills most of the place."""
    text, colour, needs = told
    place = shown.box.within(shown.clip)
    if not text or place.is_empty:
        return
    colours = _colours(painted, place)
    ground, ink = colours.most_common(1)[0][0], _bytes(colour)
    nearest = min(colours, key=lambda each: _far(each, ink))
    what = f"{_name(shown.widget)}: {text[:30]!r}, {_hex(ink)} on {_hex(ground)}"
    is_whole = place == shown.box
    if is_whole and _far(nearest, ink) > NEAR:
        yield Finding(f"{what}, but {_hex(nearest)} is drawn", 0, needs)
    yield Finding(what, ratio(ink, ground), needs)


def _edges(shown: Shown, painted: Painted) -> Iterator[Finding]:
    """Measure lines at the middle of the left side and of the top: something else may touch one of them."""
    widget = shown.widget
    lines: list[tuple[str, float, float]] = []
    if isinstance(widget, Surfaced) and not widget.disabled:
        if _has_edge(widget) or isinstance(widget, MainButton):
            lines.append(("edge", -1, 2))
        if widget.ring:
            lines += [("ring", 5, 12), ("ring", 5, 2)]
    elif isinstance(widget.parent, RadioRow) and type(widget) is Widget:
        lines.append(("dot", -1, 2))
    for what, on, beside in lines:
        pairs = [
            (painted.at(*line), painted.at(*ground))
            for line, ground in zip(_sides(shown.box, on), _sides(shown.box, beside), strict=True)
            if shown.clip.has(*line) and shown.clip.has(*ground)
        ]
        if pairs:
            line, ground = max(pairs, key=lambda pair: ratio(*pair))
            yield Finding(
                f"{_name(widget)}: {what}, {_hex(line)} on {_hex(ground)}", ratio(line, ground), SHAPE
            )


def _has_edge(widget: Any) -> bool:
    """Tell whether a line shows where something is; a divider around what cannot be pressed is mere decoration."""
    is_line = bool(widget.edge[3] and widget.edge_width)
    return is_line and (isinstance(widget, Focusable) or list(widget.edge) != list(theme.divider))


def _sides(box: Box, outside: float) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return a place at the left and one at the top, so far outside a box."""
    return (box.left - outside, (box.low + box.top) / 2), ((box.left + box.right) / 2, box.top + outside - 1)


def _name(widget: Any) -> str:
    """Return the classes from the widget's card down."""
    names: list[str] = []
    while widget is not None and widget.parent is not widget and len(names) < 4:
        names.append(type(widget).__name__)
        widget = widget.parent
    return " < ".join(names)


def _colours(painted: Painted, place: Box) -> Counter[Colour]:
    found: Counter[Colour] = Counter()
    for y in range(int(place.low), int(place.top)):
        first = (y * painted.width + int(place.left)) * 4
        row = painted.pixels[first : first + int(place.right - place.left) * 4]
        found.update(zip(row[0::4], row[1::4], row[2::4], strict=True))
    return found


def _far(one: Colour, other: Colour) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def _bytes(colour: Any) -> Colour:
    red, green, blue = (round(part * 255) for part in colour[:3])
    return red, green, blue


def _hex(colour: Colour) -> str:
    return "#{:02X}{:02X}{:02X}".format(*colour)


def _light(colour: Colour) -> float:
    parts = [value / 255 for value in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
