"""Which font file sets which script, and what to do where it is missing."""

from __future__ import annotations

from pathlib import Path

FAMILIES = {"Latn": "Lexend", "Thai": "NotoSansThai", "Khmr": "NotoSansKhmer"}
FALLBACK = "Roboto"
"""Kivy's own font: enough to read a message by, not to learn with."""


def font_file(folder: Path, script: str, *, strong: bool) -> Path:
    """Return where the font of a script lies below the folder of fonts."""
    return folder / f"{FAMILIES[script]}-{'Bold' if strong else 'Regular'}.ttf"


def natural_line(font_name: str, size: float, script: str) -> int:
    """Return how high Kivy makes one line of this font, in pixels."""
    key = (font_name, size, script)
    if key not in _measured:
        from kivy.core.text import Label

        label = Label(font_name=font_name, font_size=size, font_script_name=script)
        _measured[key] = max(1, label.get_extents("A")[1])
    return _measured[key]


_measured: dict[tuple[str, float, str], int] = {}
