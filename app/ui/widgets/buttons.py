"""Buttons: one main button on a screen, quiet ones, Get help, and buttons without an edge."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.widgets.pressable import Pressable

GAP = 10
"""Between icon and word, in design pixels."""


class PushButton(Pressable):
    """An icon and a word. Event: `on_release`.

    `icon` and `text` may be empty; `icon_last` puts the icon behind the word. As wide as it needs, but never wider than
    the column it stands in; with a `size_hint_x` as wide as it is told, its content in the middle (`align` "center") or
    at the left. Where the words need more room they stand on two lines.
    """

    text = StringProperty("")
    icon = StringProperty("")
    icon_last = BooleanProperty(False)
    ink = ColorProperty()
    side_padding = NumericProperty(dp(22))
    align = StringProperty("center")
    words: Any = ObjectProperty(None)
    drawing: Any = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        """Arrange once in a frame, whatever changes before it."""
        self._arrange = Clock.create_trigger(self._put, -1)
        self._around: Any = None
        super().__init__(**kwargs)
        for name in ("pos", "size", "icon", "icon_last", "text", "side_padding"):
            self.fbind(name, self._arrange)
        self._arrange()

    def on_kv_post(self, _: object) -> None:
        """Arrange anew when the word has another length."""
        self.words.fbind("texture_size", self._arrange)

    def on_parent(self, _: object, parent: Any) -> None:
        """Arrange anew when what it stands in has another width."""
        if self._around is not None:
            self._around.funbind("width", self._arrange)
        self._around = parent
        if parent is not None:
            parent.fbind("width", self._arrange)

    @property
    def natural_width(self) -> float:
        """How wide it wants to be, all on one line, in pixels."""
        beside = self.drawing.width + dp(GAP) if self.icon else 0
        return float(self.words.natural_width + beside + 2 * self.side_padding)

    def _room(self) -> float:
        """Return how wide icon and words may be together, in pixels."""
        if self.size_hint_x is not None:
            return float(self.width - 2 * self.side_padding)
        if isinstance(self.parent, BoxLayout) and self.parent.orientation == "vertical":
            left, _, right, _ = self.parent.padding
            return float(self.parent.width - left - right - 2 * self.side_padding)
        return float("inf")

    def _wrap(self, room: float) -> float:
        """Let the words stand on two lines where the room is too small for one; return how wide they are."""
        words = self.words
        words.wrap = words.natural_width > room > 0
        if words.wrap:
            words.halign, words.width = self.align, room
        return float(words.texture_size[0])

    def _put(self, *_: object) -> None:
        drawing = self.drawing.width if self.icon else 0
        gap = dp(GAP) if self.text and drawing else 0
        words = self._wrap(self._room() - drawing - gap) if self.text else 0
        content = words + gap + drawing
        if self.size_hint_x is None:
            self.width = max(self.height, content + 2 * self.side_padding)
        left = self.center_x - content / 2 if self.align == "center" else self.x + self.side_padding
        first, second = (words, drawing) if self.icon_last else (drawing, words)
        places = (left, left + first + (gap if first and second else 0))
        self.words.x = round(places[0 if self.icon_last else 1])
        self.drawing.x = round(places[1 if self.icon_last else 0])
        self.words.center_y = self.drawing.center_y = self.center_y


class MainButton(PushButton):
    """The one thing to do on a screen."""


class QuietButton(PushButton):
    """Everything else."""


class HelpButton(PushButton):
    """Get help: always at the same place, never off."""


class GhostButton(PushButton):
    """A button without an edge."""


class TintButton(PushButton):
    """Something that has been done once."""


class IconButton(Pressable):
    """A square quiet button with an icon alone. Event: `on_release`.

    `label` is its name, for who cannot see the icon. `plain` leaves the edge away (read aloud inside a card).
    """

    icon = StringProperty("")
    icon_side = NumericProperty(24)
    label = StringProperty("")
    plain = BooleanProperty(False)
    ink = ColorProperty()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
