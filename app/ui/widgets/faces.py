"""Five faces for how something feels. What is touched is kept nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty
from kivy.uix.boxlayout import BoxLayout

from app.ui.widgets.pressable import Pressable

COUNT = 5


class FaceTile(Pressable):
    """One face with its word; a chosen one turns into a leaf. Event: `on_release`."""

    number = NumericProperty(1)
    name = StringProperty("")
    chosen = BooleanProperty(False)


class Faces(BoxLayout):
    """Five faces in a row. `names` are their words, `chosen` the index or -1. Event: `on_pick(index)`."""

    names = ListProperty([""] * COUNT)
    chosen = NumericProperty(-1)

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Build the five."""
        super().__init__(**kwargs)
        for number in range(1, COUNT + 1):
            tile = FaceTile(number=number)
            tile.bind(on_release=self._picked)
            self.add_widget(tile)
        self.fbind("names", self._show)
        self.fbind("chosen", self._show)
        self._show()

    def on_pick(self, index: int) -> None:
        """A face was touched: 0 to 4."""

    def _picked(self, tile: FaceTile) -> None:
        self.dispatch("on_pick", int(tile.number) - 1)

    def _show(self, *_: object) -> None:
        for tile in self.children:
            at = int(tile.number) - 1
            tile.name = self.names[at] if at < len(self.names) else ""
            tile.chosen = at == self.chosen


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
