"""Faces: of learners on their tint, and of the cast."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.graphics import Color, InstructionGroup, Rectangle
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme
from app.ui.widgets.pressable import Pressable

TINTS = 6


class RoundFace(Widget):
    """A face of an atlas on a circle of a tint. `side` is the diameter; `faded` draws it at 45 %."""

    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    side = NumericProperty(108)
    atlas = "class"

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever something about it changes."""
        self._group = InstructionGroup()
        kwargs = {"size_hint": (None, None)} | kwargs
        super().__init__(**kwargs)
        self.canvas.add(self._group)
        for name in ("pos", "size", "tint", "mirrored", "side", *self.watched()):
            self.fbind(name, self._draw)
        theme.follow(self._draw_again)
        self.size = (dp(self.side), dp(self.side))
        self._draw()

    def watched(self) -> tuple[str, ...]:
        """Return which further properties the picture depends on."""
        return ()

    def part_name(self) -> str:
        """Return the name of the picture in its atlas, without its size."""
        return ""

    def _draw_again(self, *_: object) -> None:
        self._draw()

    def _draw(self, *_: object) -> None:
        self._group.clear()
        name = self.part_name()
        if not name:
            return
        side = dp(self.side)
        place = (round(self.x + (self.width - side) / 2), round(self.y + (self.height - side) / 2))
        box = {"pos": place, "size": (side, side)}
        pictures = theme.pictures
        dot = pictures.part(f"dot-{self.side:g}") or pictures.part("dot-108")
        self._group.add(Color(*getattr(theme, f"tint_{int(self.tint) % TINTS}")))
        self._group.add(Rectangle(texture=dot.texture if dot else None, **box))
        texture = self._texture(name)
        self._group.add(Color(1, 1, 1, 1))
        face = Rectangle(texture=texture, **box)
        if self.mirrored:
            face.tex_coords = _mirrored(face.tex_coords)
        self._group.add(face)

    def _texture(self, name: str) -> Any:
        """Return the picture at the nearest size that is drawn."""
        exact = theme.pictures.part(f"{name}-{self.side:g}", self.atlas)
        if exact:
            return exact.texture
        sizes = [key for key in theme.pictures.names(self.atlas) if key.rsplit("-", 1)[0] == name]
        best = max(sizes, key=lambda key: int(key.rsplit("-", 1)[1]), default=f"{name}-{self.side:g}")
        return theme.pictures.texture(best, self.atlas)


class AvatarFace(RoundFace):
    """A learner's face: `face` 1 to 24, on `tint` 0 to 5, perhaps `mirrored`; `side` 108 or 68."""

    face = NumericProperty(0)

    def watched(self) -> tuple[str, ...]:
        """Return which further properties the picture depends on."""
        return ("face",)

    def part_name(self) -> str:
        """Return the name of the face in its atlas."""
        return face_name(int(self.face)) if self.face else ""


class CastFace(RoundFace):
    """A cast member's face: `who`, `look`; `side` 72 or 56."""

    atlas = "cast"
    who = StringProperty("")
    look = StringProperty("neutral")

    def watched(self) -> tuple[str, ...]:
        """Return which further properties the picture depends on."""
        return ("who", "look")

    def part_name(self) -> str:
        """Return the name of the face in its atlas."""
        return f"{self.who}-{self.look or 'neutral'}" if self.who else ""


class AvatarCard(Pressable):
    """A child on the class grid: face and nickname, and nothing about progress. Event: `on_release`."""

    face = NumericProperty(0)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    name = StringProperty("")
    selected = BooleanProperty(False)


def face_name(number: int) -> str:
    """Return the picture of face 1 to 24: they are numbered in their file names."""
    for name in theme.pictures.names("class"):
        if name.startswith(f"{number:02d}-"):
            return name.rsplit("-", 1)[0]
    return f"{number:02d}"


def _mirrored(corners: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f, g, h = corners
    return (c, d, a, b, g, h, e, f)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
