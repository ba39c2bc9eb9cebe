"""Text in a style of the theme, set in line boxes as the design counts them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.core.text import Label as CoreLabel
from kivy.graphics import Color, Rectangle
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty
from kivy.uix.label import Label

from app.ui.focus import Focusable
from app.ui.theme import theme
from app.ui.theme.fonts import natural_line
from app.ui.theme.type_styles import BOLD, STYLES

SMALLEST = 15
"""No letters are smaller, in design pixels."""


class Words(Label):
    """A paragraph (or with `wrap: False` a line as wide as its text). Markup is off: what is shown may be data.

    A text with Thai or Khmer letters is set in their font, whatever language is spoken.

    Its height is n lines of the style, so that texts stand where the design puts them. `strong` is bold or regular;
    left as None the style decides. `max_lines` and `shorten` work as in Kivy. With `shrinks` a word that is wider than
    the paragraph makes its letters smaller instead of being broken, but not smaller than the smallest on any screen.
    """

    color: Any
    style = OptionProperty("body", options=STYLES)
    strong = BooleanProperty(None, allownone=True)
    wrap = BooleanProperty(True)
    shrinks = BooleanProperty(False)
    lines = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        """Wait with setting the text until kv has said in which style."""
        self._is_built, self._script, self._ink = False, theme.script, theme.ink
        self._picture = Rectangle(size=(0, 0))
        first = {"size_hint_y": None, "halign": "left", "color": theme.ink}
        # Else Kivy would open its own font, and set the text in it first.
        first |= theme.font_options(kwargs.get("style", "body"), strong=kwargs.get("style") in BOLD)
        super().__init__(**first | kwargs)
        self.canvas.add(Color(1, 1, 1, 1))
        self.canvas.add(self._picture)
        for name in ("texture", "texture_size", "pos", "size"):
            self.fbind(name, self._show)
        self.fbind("color", self._keep_colour)
        for name in ("style", "strong"):
            self.fbind(name, self._restyle)
        for name in ("texture_size", "wrap"):
            self.fbind(name, self._fit)
        self.fbind("width", self._fit_width)
        self.fbind("text", self._respell)
        theme.follow(self._restyle)

    def on_kv_post(self, _: object) -> None:
        """Set the text in the style that kv has given by now."""
        self._is_built = True
        self._restyle()
        self._fit_width()
        self._fit()

    @property
    def is_strong(self) -> bool:
        """Whether the text is bold."""
        return self.style in BOLD if self.strong is None else bool(self.strong)

    @property
    def natural_width(self) -> float:
        """How wide the text is on one line, in pixels."""
        return self.width_of(self.text)

    def width_of(self, text: str) -> float:
        """Return how wide another text would be here on one line, in pixels."""
        if not text:
            return 0.0
        label = CoreLabel(**theme.font_options(self.style, strong=self.is_strong, script=self._script))
        return float(label.get_extents(text)[0])

    def _show(self, *_: object) -> None:
        wide, high = self.texture_size
        self._picture.texture = self.texture
        self._picture.size = (wide, high)
        # Kivy keeps `center` and may not have seen yet that the place is another one.
        self._picture.pos = (int(self.x + (self.width - wide) / 2), int(self.y + (self.height - high) / 2))

    def _keep_colour(self, *_: object) -> None:
        self.disabled_color = self.color

    @property
    def widest_word(self) -> float:
        """How wide the longest word is, in pixels: narrower than this the text cannot be set whole."""
        return _widest(self._label, self.text)

    def _restyle(self, *_: object) -> None:
        if not self._is_built:
            return
        if self.color == self._ink:
            self.color = theme.ink
        self._ink = theme.ink
        self._script = theme.script_of(self.text)
        options = theme.font_options(self.style, strong=self.is_strong, script=self._script)
        for name, value in (self._shrunk(options) if self.shrinks else options).items():
            setattr(self, name, value)

    def _shrunk(self, options: dict[str, Any]) -> dict[str, Any]:
        """Return font options in which the longest word fits."""
        widest = _widest(CoreLabel(**options), self.text)
        if widest <= self.width:
            return options
        size = float(max(dp(SMALLEST), int(options["font_size"] * self.width / widest)))
        line = theme.line_of(self.style, self._script)
        natural = natural_line(options["font_name"], size, self._script)
        return {**options, "font_size": size, "line_height": line / natural}

    def _respell(self, *_: object) -> None:
        """Take another font where the new text has other letters, or another size where it must fit."""
        if self._is_built and (self.shrinks or self._script != theme.script_of(self.text)):
            self._restyle()

    def _fit_width(self, *_: object) -> None:
        if not self.wrap:
            self.size_hint_x = None
        self.text_size = (self.width, None) if self.wrap else (None, None)
        if self.shrinks:
            self._restyle()

    def _fit(self, *_: object) -> None:
        if not self.wrap:
            self._fit_width()
        line = theme.line_of(self.style, self._script)
        natural = natural_line(self.font_name, self.font_size, self.font_script_name)
        high = self.texture_size[1]
        self.lines = 1 + max(0, round((high - natural) / line)) if self.text else 0
        self.height = self.lines * line
        if not self.wrap:
            self.width = self.texture_size[0]


def _widest(label: Any, text: str) -> float:
    """Return how wide the longest word of a text is with the font of a label of Kivy's core."""
    return float(max((label.get_extents(word)[0] for word in text.split()), default=0))


class FocusWords(Focusable, Words):
    """Text that can hold the focus: where a screen opens, and what is read aloud first."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
