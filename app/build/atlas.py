"""Many small pictures in one, and a table of where each one lies.

One texture for many widgets saves the graphics card from changing it, and the app from opening a file for
each icon.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

GAP = 2
"""Pixels between two pictures, so that none bleeds into its neighbour."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One picture of an atlas; `border` and `pad` in pixels where it is a nine-patch."""

    picture: Image.Image
    border: int | None = None
    pad: int = 0


def save_atlas(pieces: Mapping[str, Piece], path: Path, density: float) -> None:
    """Write `<path>.json` and `<path>.rgba`: texels as a graphics card takes them, since each start waits for two."""
    across = max([int(1024 * density), *(piece.picture.width for piece in pieces.values())])
    places, high = _places({name: piece.picture.size for name, piece in pieces.items()}, across)
    sheet = Image.new("RGBA", (across, high), (255, 255, 255, 0))
    table: dict[str, dict[str, int]] = {}
    for name, piece in pieces.items():
        left, top = places[name]
        sheet.paste(piece.picture, (left, top))
        table[name] = {"x": left, "y": top, "w": piece.picture.width, "h": piece.picture.height}
        if piece.border is not None:
            table[name] |= {"border": piece.border, "pad": piece.pad}
    path.with_suffix(".rgba").write_bytes(sheet.tobytes())
    told = {"size": [across, high], "density": density, "parts": table}
    path.with_suffix(".json").write_text(json.dumps(told, separators=(",", ":")), encoding="utf-8")


def _places(sizes: Mapping[str, tuple[int, int]], across: int) -> tuple[dict[str, tuple[int, int]], int]:
    """Put pictures on shelves, the highest first; return the places and the height used."""
    places: dict[str, tuple[int, int]] = {}
    left = top = shelf = 0
    for name in sorted(sizes, key=lambda name: (-sizes[name][1], name)):
        wide, high = sizes[name]
        if left + wide > across:
            left, top, shelf = 0, top + shelf + GAP, 0
        places[name] = (left, top)
        left, shelf = left + wide + GAP, max(shelf, high)
    return places, top + shelf
