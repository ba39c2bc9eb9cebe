"""Kivy's sdl2 provider measures a text with the script it draws it with.

Kivy sets script and direction on a font only when it draws, and its cache of open fonts does not know the
two apart. So a Khmer label is measured with whatever script that font drew last: too wide, and its
subscripts are cut. Here the script becomes part of the cache's key, and a font is made to draw one space
before it measures for the first time.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from kivy.core.text._text_sdl2 import _get_extents, _SurfaceContainer
from kivy.core.text.text_sdl2 import LabelSDL2

_CACHE_SIZE = 64
"""How many fonts Kivy keeps open; the one opened first is closed first."""

_MANY = 2_000
"""How many pieces of text are remembered for a font: those of some screens, less than half a megabyte."""
_OPTIONS = (
    "font_size", "font_name_r", "bold", "italic", "underline", "strikethrough", "font_script_name", "font_direction",
    "outline_width", "font_kerning",
)  # fmt: skip
"""What the extents of a text depend on."""
_measured_texts: dict[tuple[Any, ...], dict[str, tuple[int, int]]] = {}

_kivys_font_id = LabelSDL2._get_font_id  # noqa: SLF001 - the provider offers no other hook
_open_fonts: OrderedDict[str, bool] = OrderedDict()
"""Mirrors Kivy's cache: font id, and whether its script is set."""


def _get_font_id(label: Any) -> str:
    """Return the key of a label's font, with the two options that Kivy leaves out."""
    options = label.options
    font_id = f"{_kivys_font_id(label)}|{options['font_script_name']}|{options['font_direction']}"
    if font_id not in _open_fonts:
        _open_fonts[font_id] = False
        while len(_open_fonts) > _CACHE_SIZE:
            _open_fonts.popitem(last=False)
    return font_id


def get_extents(label: Any, text: str) -> tuple[int, int]:
    """Return width and height of a text in pixels; each is measured once, since Kivy asks for all parts of a line."""
    options = label.options
    known = _measured_texts.setdefault(tuple([options[name] for name in _OPTIONS]), {})
    found = known.get(text)
    if found is None:
        if len(known) >= _MANY:
            known.clear()
        found = known[text] = _measured(label, text)
    return found


def _measured(label: Any, text: str) -> tuple[int, int]:
    font_id = _get_font_id(label)
    if not _open_fonts[font_id]:
        _SurfaceContainer(1, 1).render(label, " ", 0, 0)
        _open_fonts[font_id] = True
    width, height = _get_extents(label, text)
    return width, height


def install() -> None:
    """Put both into the provider; a second call changes nothing."""
    LabelSDL2._get_font_id = _get_font_id  # noqa: SLF001 - see above
    LabelSDL2.get_extents = get_extents
