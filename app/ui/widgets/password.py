"""The picture password: twelve tiles and three slots."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.theme.surface import Surfaced
from app.ui.widgets.pressable import Pressable

SHOWN_SECONDS = 0.25


class PictureTile(Pressable):
    """One picture with its name. Event: `on_release`. It shows for a quarter of a second that it was pressed."""

    picture = StringProperty("")
    name = StringProperty("")
    lit = BooleanProperty(False)

    def on_release(self) -> None:
        """Light up for a moment, and no longer: who looks over a shoulder sees little."""
        self.lit = True
        Clock.schedule_once(self._fade, SHOWN_SECONDS)

    def _fade(self, _: float) -> None:
        self.lit = False


class Slot(Surfaced):
    """One place of the row: empty with its number, next, or filled with a leaf."""

    number = NumericProperty(1)
    filled = BooleanProperty(False)
    is_next = BooleanProperty(False)


class PasswordSlots(BoxLayout):
    """How many pictures are chosen: `filled` of `total`. A chosen slot shows a leaf, never the picture."""

    filled = NumericProperty(0)
    total = NumericProperty(3)

    def __init__(self, **kwargs: Any) -> None:
        """Build as many slots as there are pictures."""
        super().__init__(**kwargs)
        self.fbind("total", self._build)
        self.fbind("filled", self._show)
        self._build()

    def _build(self, *_: object) -> None:
        self.clear_widgets()
        for number in range(1, int(self.total) + 1):
            self.add_widget(Slot(number=number))
        self._show()

    def _show(self, *_: object) -> None:
        for slot in self.children:
            slot.filled = slot.number <= self.filled
            slot.is_next = slot.number == self.filled + 1


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
