"""Nine-patches, whole or as a frame: what has an empty or a covered middle need not paint it."""

from __future__ import annotations

from typing import Any

from kivy.graphics import BorderImage, Mesh

_ROWS = 4
_MIDDLE = (1, 1)
_INDICES = [
    corner
    for row in range(_ROWS - 1)
    for column in range(_ROWS - 1)
    if (row, column) != _MIDDLE
    for at in (row * _ROWS + column,)
    for corner in (at, at + 1, at + _ROWS + 1, at, at + _ROWS + 1, at + _ROWS)
]


class Frame:
    """Draws a nine-patch without its middle, as `BorderImage` draws it with one."""

    def __init__(self, texture: Any, border: int, shown: float) -> None:
        """`border` is how wide the outer pieces are in the texture, `shown` in the window, in pixels."""
        left, low, right, _, _, high = texture.tex_coords[:6]
        across = border / texture.width * (right - left)
        up = border / texture.height * (high - low)
        self._shown = shown
        self._across = (left, left + across, right - across, right)
        self._up = (low, low + up, high - up, high)
        self.drawing = Mesh(texture=texture, mode="triangles", indices=_INDICES)

    def put(self, left: float, low: float, wide: float, high: float) -> None:
        """Draw it into this box, in pixels."""
        shown = self._shown
        columns = tuple(
            zip((left, left + shown, left + wide - shown, left + wide), self._across, strict=True)
        )
        rows = zip((low, low + shown, low + high - shown, low + high), self._up, strict=True)
        self.drawing.vertices = [value for y, v in rows for x, u in columns for value in (x, y, u, v)]


class Whole:
    """Draws a nine-patch with its middle; without a texture a plain box."""

    def __init__(self, texture: Any, border: int, shown: float) -> None:
        """`border` and `shown` as in `Frame`."""
        self.drawing = BorderImage(texture=texture, border=(border,) * 4, display_border=(shown,) * 4)

    def put(self, left: float, low: float, wide: float, high: float) -> None:
        """Draw it into this box, in pixels."""
        self.drawing.pos, self.drawing.size = (left, low), (wide, high)
