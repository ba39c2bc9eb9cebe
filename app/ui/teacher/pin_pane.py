"""Where a PIN is typed: a question, six dots that fill, and large keys. The digits themselves show nowhere."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import AliasProperty, BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout
from kivy.uix.widget import Widget

from app.ui.widgets.pressable import Pressable

DIGITS = "123456789"
AROUND = 16
"""Left and right of the word on a key together, in design pixels."""


class PinDot(Widget):
    """One digit: a circle, full once it is typed."""

    full = BooleanProperty(False)


class PinDots(BoxLayout):
    """How many digits are typed: `filled` of `total`."""

    filled = NumericProperty(0)
    total = NumericProperty(6)

    def __init__(self, **kwargs: Any) -> None:
        """Build as many dots as there are digits."""
        super().__init__(**kwargs)
        self.fbind("total", self._build)
        self.fbind("filled", self._show)
        self._build()

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        for _number in range(int(self.total)):
            self.add_widget(PinDot())
        self._show()

    def _show(self, *_: object) -> None:
        for number, dot in enumerate(reversed(self.children)):
            dot.full = number < self.filled


class PadKey(Pressable):
    """One large key. `word` is true of a key with a word instead of a digit."""

    text = StringProperty("")
    word = BooleanProperty(False)
    least = NumericProperty(0)
    """How wide it is at least, in pixels: all keys are as wide as the one with the word."""
    words: Any = ObjectProperty(None)


class NoKey(Widget):
    """The empty place left of the nought."""

    least = NumericProperty(0)


class PinPad(GridLayout):
    """The keys 1 to 9, 0 and erase. Events: `on_digit` with the digit as text, `on_erase`."""

    erase_text = StringProperty("")

    __events__ = ("on_digit", "on_erase")

    def __init__(self, **kwargs: Any) -> None:
        """Build the keys."""
        super().__init__(**kwargs)
        for digit in DIGITS:
            self._add(digit)
        self.add_widget(NoKey())
        self._add("0")
        eraser = PadKey(word=True, text=self.erase_text)
        eraser.bind(on_release=lambda _: self.dispatch("on_erase"))
        self.bind(erase_text=eraser.setter("text"))
        eraser.words.fbind("texture_size", self._widen)
        self._eraser = eraser
        self.add_widget(eraser)
        self._widen()

    def on_digit(self, digit: str) -> None:
        """A digit was pressed."""

    def on_erase(self) -> None:
        """The eraser was pressed."""

    def _widen(self, *_: object) -> None:
        least = math.ceil(self._eraser.words.widest_word) + dp(AROUND)
        for key in self.children:
            key.least = least

    def _add(self, digit: str) -> None:
        key = PadKey(text=digit)
        key.bind(on_release=partial(self._pressed, digit))
        self.add_widget(key)

    def _pressed(self, digit: str, _key: object) -> None:
        self.dispatch("on_digit", digit)


class PinPane(BoxLayout):
    """The question on a card, the pad beside it; children come below the card's notice. Events as of the pad.

    The notice says how long to wait and what did not work; while there is neither, `hint`.
    """

    icon = StringProperty("door")
    question = StringProperty("")
    filled = NumericProperty(0)
    total = NumericProperty(6)
    problem = StringProperty("")
    wait = StringProperty("")
    hint = StringProperty("")
    below: Any = ObjectProperty(None)

    __events__ = ("on_digit", "on_erase")

    def add_widget(self, widget: Any, *args: Any, **kwargs: Any) -> None:
        """Put children that come after the pane's own parts onto the card."""
        if self.below is None:
            super().add_widget(widget, *args, **kwargs)
        else:
            self.below.add_widget(widget, *args, **kwargs)

    def on_digit(self, digit: str) -> None:
        """A digit was pressed."""

    def on_erase(self) -> None:
        """The eraser was pressed."""

    def _said(self) -> str:
        return " ".join(text for text in (self.problem, self.wait) if text) or self.hint

    said = AliasProperty(_said, bind=("problem", "wait", "hint"))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
