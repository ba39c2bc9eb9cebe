"""Icons in the colour of their text, and single pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.graphics import Color, Rectangle
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.theme import theme

SIZES = (20, 24, 28)


MOST = 1.3
"""How much larger than at 100 % icons and badges become: the texts beside them need the room."""


def grown(side: float, text_scale: float) -> float:
    """Return a length of the design, in design pixels, as it is beside text of a size in percent."""
    return float(round(side * min(MOST, text_scale / 100)))


class Icon(Widget):
    """One of the project's icons. `name` as in assets/pictures/icons; `side` 20, 24 or 28, at 100 % of the text.

    It draws itself, as texts do: each rule of kv would be bound anew for every icon of a screen. Its colour is the
    theme's ink until somebody gives it another one.
    """

    name = StringProperty("")
    side = NumericProperty(24)
    drawn = NumericProperty(24)
    """Its side with the size of text of now, in design pixels."""
    color = ColorProperty()
    texture = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        """Look the drawing up as soon as the name is known."""
        self._ink = theme.ink
        self._tint, self._box = Color(), Rectangle()
        super().__init__(**{"size_hint": (None, None), "color": theme.ink} | kwargs)
        self.canvas.add(self._tint)
        self.canvas.add(self._box)
        for name in ("name", "side"):
            self.fbind(name, self._find)
        for name in ("pos", "size"):
            self.fbind(name, self._place)
        self.fbind("color", self._colour)
        theme.follow(self._look_changed)
        self._find()

    def _look_changed(self) -> None:
        if self.color == self._ink:
            self.color = theme.ink
        self._ink = theme.ink
        self._find()

    def _find(self, *_: object) -> None:
        self.drawn = grown(self.side, theme.text_scale)
        size = next((size for size in SIZES if size >= self.drawn), SIZES[-1])
        self.texture = theme.pictures.texture(f"icon-{self.name}-{size}") if self.name else None
        self._box.texture = self.texture
        self._colour()
        self.size = self._box.size = (dp(self.drawn), dp(self.drawn))
        self._place()

    def _colour(self, *_: object) -> None:
        self._tint.rgba = self.color if self.texture else (0, 0, 0, 0)

    def _place(self, *_: object) -> None:
        wide, high = self._box.size
        self._box.pos = (round(self.x + (self.width - wide) / 2), round(self.y + (self.height - high) / 2))


class IconDot(Widget):
    """An icon on a circle of a tint. `side` is the circle: 36, 46, 48 or 52, at 100 % of the text."""

    name = StringProperty("")
    side = NumericProperty(46)
    drawn = NumericProperty(46)
    color = ColorProperty()
    fill = ColorProperty()


class Mark(Widget):
    """The mark of Rebung: 32, 44 or 64."""

    side = NumericProperty(44)


class Picture(Widget):
    """A single picture, such as "password/boat", as large as fits and in the middle.

    `cover` fills the widget instead, without distortion, from the lower left corner on; `fine` is for a picture that
    is shown enlarged. The texture is let go with the widget.
    """

    name = StringProperty("")
    cover = BooleanProperty(False)
    mirrored = BooleanProperty(False)
    opaque = NumericProperty(1)
    fine = BooleanProperty(False)
    texture = ObjectProperty(None, allownone=True)

    def __init__(self, **kwargs: Any) -> None:
        """Draw whenever name or place changes."""
        self._tint = Color(1, 1, 1, 1)
        self._box = Rectangle()
        super().__init__(**kwargs)
        self.canvas.add(self._tint)
        self.canvas.add(self._box)
        self.fbind("name", self._load)
        self.fbind("fine", self._load)
        for name in ("pos", "size", "cover", "mirrored", "opaque"):
            self.fbind(name, self._place)
        self._load()

    def _load(self, *_: object) -> None:
        self.texture = theme.pictures.single(self.name, fine=self.fine) if self.name else None
        self._place()

    def _place(self, *_: object) -> None:
        is_seen = self.texture is not None and self.width > 0 and self.height > 0
        self._tint.a = self.opaque if is_seen else 0
        if not is_seen:
            return
        wide, high = self.texture.size
        scale = (max if self.cover else min)(self.width / wide, self.height / high)
        across, up = (min(1, self.width / (wide * scale)), min(1, self.height / (high * scale)))
        size = (round(wide * scale * across), round(high * scale * up))
        self._sample("nearest" if scale == 1 and size == (wide * across, high * up) else "linear")
        self._box.texture = self.texture
        self._box.size = size
        self._box.pos = (
            round(self.x + (self.width - size[0]) / 2),
            round(self.y + (self.height - size[1]) / 2),
        )
        self._box.tex_coords = _corners(across, up, mirrored=self.mirrored)

    def _sample(self, way: str) -> None:
        """Say how texels become pixels: one for one there is nothing to blend, which software feels."""
        if self.texture.mag_filter != way:
            self.texture.mag_filter = self.texture.min_filter = way


def _corners(across: float, up: float, *, mirrored: bool) -> tuple[float, ...]:
    """Return which part of a texture to show: its lower left, so much of its width and height."""
    left, right = (across, 0.0) if mirrored else (0.0, across)
    return (left, 1.0, right, 1.0, right, 1.0 - up, left, 1.0 - up)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
