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
        place = (round(left), round(low))
        for picture in self._pictures:
            picture.pos = place

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, low, width and height of what is drawn, in pixels."""
        picture = self._pictures[-1]
        return (*picture.pos, *picture.size)

    def draw(
        self, name: str, side: float, *, atlas: str = "class", tint: int = 0, mirrored: bool = False
    ) -> None:
        """Draw a picture of an atlas, by its name without the size; `side` is the diameter, in design pixels."""
        self._group.clear()
        self._pictures.clear()
        if not name:
            return
        pictures = theme.pictures
        dot = pictures.part(f"dot-{side:g}") or pictures.part("dot-108")
        self._add(getattr(theme, f"tint_{tint % TINTS}"), dot.texture if dot else None, side)
        self._add((1, 1, 1, 1), _texture(name, side, atlas), side)
        if mirrored:
            self._pictures[-1].tex_coords = _mirrored(self._pictures[-1].tex_coords)
        circle = pictures.part(f"circle-{side:g}")
        if theme.card_edge[3] and circle:
            self._add(theme.card_edge, circle.texture, side)

    def _add(self, colour: Any, texture: Any, side: float) -> None:
        picture = Rectangle(texture=texture, size=(dp(side), dp(side)))
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
