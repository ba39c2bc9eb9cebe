"""Painting sheets: each is shown in the window, and read from it strip by strip, as high as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from app.ui.gallery.sheets import SHEETS
from app.ui.hand import start_loop
from app.ui.theme import theme
from app.ui.theme.look import TEXT_SCALES
from app.ui.theme.palettes import PALETTES
from app.ui.window import png, read_pixels

Cards = Callable[[], list[Widget]]
SETTLING = 6
"""Frames until everything that measures itself stands still."""


class Painted(NamedTuple):
    """The pixels of a sheet: RGBA, the lowest row first."""

    pixels: bytes
    width: int
    height: int

    def at(self, x: float, y: float) -> tuple[int, int, int]:
        """Return the colour at a place, y up."""
        first = (int(y) * self.width + int(x)) * 4
        red, green, blue = self.pixels[first : first + 3]
        return red, green, blue

    def save(self, path: Path) -> None:
        """Write a PNG."""
        path.write_bytes(png(self.pixels, self.width, self.height))


def paint_all(folder: Path) -> int:
    """Paint every sheet in each theme and at each text size below a folder; return how many there are."""
    start_loop()
    theme.fit(*Window.size)
    painted = 0
    for palette in PALETTES:
        for percent in TEXT_SCALES:
            place = folder / f"{palette}-{percent}"
            place.mkdir(parents=True, exist_ok=True)
            dress(palette, percent)
            for name, cards in SHEETS.items():
                with shown(cards) as sheet:
                    paint(sheet).save(place / f"{name}.png")
                painted += 1
    return painted


def dress(palette: str, percent: int) -> None:
    """Take a theme and a text size; nothing moves."""
    theme.reduced_motion = True
    theme.use_palette(palette)
    theme.text_scale = percent


@contextmanager
def shown(cards: Cards) -> Iterator[Widget]:
    """Show a sheet in the window, as wide as this, while it is looked at."""
    sheet = BoxLayout(orientation="vertical", size_hint=(None, None), width=Window.width)
    sheet.padding, sheet.spacing = theme.margin, theme.gap
    sheet.bind(minimum_height=sheet.setter("height"))
    for card in cards():
        sheet.add_widget(card)
    before, Window.clearcolor = Window.clearcolor, theme.page
    Window.add_widget(sheet)
    try:
        _frames(SETTLING)
        yield sheet
    finally:
        Window.remove_widget(sheet)
        Window.clearcolor = before
        for part in sheet.walk():
            if getattr(part, "focused", False):
                part.focused = False


def paint(sheet: Widget) -> Painted:
    """Read a sheet that is shown from the window, and leave it with its foot at the window's."""
    wide, high = int(Window.width), int(Window.height)
    whole = max(round(sheet.height), 1)
    strips = []
    for low in range(0, whole, high):
        sheet.y = -low
        _frames(2)
        strips.append(read_pixels()[: min(high, whole - low) * wide * 4])
    sheet.y = 0
    _frames(2)
    return Painted(b"".join(strips), wide, whole)


def _frames(number: int) -> None:
    for _ in range(number):
        EventLoop.idle()
