"""A face of an atlas on a circle of a tint: only drawn, so that a card with a face is one widget less."""

from __future__ import annotations

from functools import cache
from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.metrics import dp

from app.ui.theme import theme

TINTS = 6


class Disc:
    """Draws into a canvas. `draw` says what, `put` where."""

    def __init__(self, canvas: Any) -> None:
        """Draw nothing yet."""
        self._group = InstructionGroup()
        self._pictures: list[Rectangle] = []
        canvas.add(self._group)

    def put(self, left: float, low: float) -> None:
        """Let it stand here, in pixels."""
        side = self._pictures[0].size[0] if self._pictures else 0
        for picture in self._pictures:
            across, high = picture.size
            picture.pos = (round(left + (side - across) / 2), round(low + (side - high) / 2))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, low, width and height of what is drawn, in pixels."""
        picture = self._pictures[-1]
        return (*picture.pos, *picture.size)

    def draw(
        self, name: str, side: float, *, atlas: str = "class", tint: int = 0, mirrored: bool = False
    ) -> None:
        """Draw a picture of an atlas, by its name without the size; `side` is the diameter, in design pixels."""
        self.clear()
        if not name:
            return
        self._ground(side, tint)
        self._add((1, 1, 1, 1), _texture(name, side, atlas), (dp(side), dp(side)))
        if mirrored:
            self._pictures[-1].tex_coords = _mirrored(self._pictures[-1].tex_coords)
        self._edge(side)

    def draw_thing(
        self, texture: Any, side: float, *, tint: int = 0, share: float = 0.74, colour: Any = (1, 1, 1, 1)
    ) -> None:
        """Draw a thing of any form inside the circle; `share` is how much of the diameter its longer side takes."""
        self.clear()
        self._ground(side, tint)
        wide, high = texture.size if texture else (1, 1)
        scale = dp(side) * share / max(wide, high)
        self._add(colour, texture, (round(wide * scale), round(high * scale)))
        self._edge(side)

    def clear(self) -> None:
        """Draw nothing."""
        self._group.clear()
        self._pictures.clear()

    def _ground(self, side: float, tint: int) -> None:
        dot = theme.pictures.part(f"dot-{side:g}") or theme.pictures.part("dot-108")
        colour = getattr(theme, f"tint_{tint % TINTS}")
        self._add(colour, dot.texture if dot else None, (dp(side), dp(side)))

    def _edge(self, side: float) -> None:
        circle = theme.pictures.part(f"circle-{side:g}")
        if theme.card_edge[3] and circle:
            self._add(theme.card_edge, circle.texture, (dp(side), dp(side)))

    def _add(self, colour: Any, texture: Any, size: tuple[float, float]) -> None:
        picture = Rectangle(texture=texture, size=size)
        self._group.add(Color(*colour))
        self._group.add(picture)
        self._pictures.append(picture)


def face_name(number: int) -> str:
    """Return the picture of face 1 to 24: they are numbered in their file names."""
    return _face_names(theme.pictures.names("class")).get(number, f"{number:02d}")


@cache
def _face_names(pictures: tuple[str, ...]) -> dict[int, str]:
    return {int(name[:2]): name.rsplit("-", 1)[0] for name in pictures}


def _texture(name: str, side: float, atlas: str) -> Any:
    """Return a picture at the nearest size that is drawn."""
    exact = theme.pictures.part(f"{name}-{side:g}", atlas)
    if exact:
        return exact.texture
    sizes = [key for key in theme.pictures.names(atlas) if key.rsplit("-", 1)[0] == name]
    best = max(sizes, key=lambda key: int(key.rsplit("-", 1)[1]), default=f"{name}-{side:g}")
    return theme.pictures.texture(best, atlas)


def _mirrored(corners: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f, g, h = corners
    return (c, d, a, b, g, h, e, f)
