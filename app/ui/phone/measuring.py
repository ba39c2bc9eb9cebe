"""How large a text will be, before anything is made to show it."""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from kivy.core.text import Label as CoreLabel

from app.ui.theme import theme
from app.ui.theme.fonts import natural_line


class Extent(NamedTuple):
    """Width and height of a text as `Words` sets it, in pixels."""

    wide: float
    high: float


_known: dict[tuple[str, str, bool, float], Extent] = {}
_version = [-1.0]


def extent(text: str, style: str, room: float, *, strong: bool = False) -> Extent:
    """Return how large a text is that may be so many pixels wide; each is measured once."""
    if _version[0] != theme.version:
        _known.clear()
        _version[0] = theme.version
    key = (text, style, strong, room)
    if key not in _known:
        _known[key] = _measured(*key)
    return _known[key]


def one_line(text: str, style: str, *, strong: bool = False) -> float:
    """Return how wide a text is on one line, in pixels."""
    return extent(text, style, float("inf"), strong=strong).wide


def _measured(text: str, style: str, strong: bool, room: float) -> Extent:  # noqa: FBT001  as its key
    script = theme.script_of(text)
    options = theme.font_options(style, strong=strong, script=script)
    line = theme.line_of(style, script)
    wide = ceil(CoreLabel(**options).get_extents(text)[0]) + 1
    if wide <= room:
        return Extent(wide, line)
    high = CoreLabel(text=text, text_size=(room, None), **options).render()[1]
    natural = natural_line(options["font_name"], options["font_size"], script)
    return Extent(room, line * (1 + max(0, round((high - natural) / line))))
