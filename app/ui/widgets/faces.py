"""Five faces for how something feels. What is touched is kept nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.core.text import Label as CoreLabel
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.gridlayout import GridLayout

from app.ui.theme import theme
from app.ui.widgets.pressable import Pressable

COUNT = 5
MARGIN = 6
"""Around a word below its face, in design pixels."""


class FaceTile(Pressable):
    """One face with its word; a chosen one turns into a leaf. Event: `on_release`."""

    number = NumericProperty(1)
    name = StringProperty("")
    chosen = BooleanProperty(False)
    words: Any = ObjectProperty(None)
    lines_room = NumericProperty(0)
    """How high the words below the faces beside it are: all five faces stand at one height."""

    @property
    def widest_word(self) -> float:
        """How wide the longest of its words is, in pixels, bold as it is when chosen."""
        options = theme.font_options("caption", strong=True)
        label = CoreLabel(**options)
        return max((float(label.get_extents(word)[0]) for word in self.name.split()), default=0.0)


class Faces(GridLayout):
    """Five faces in a row, or in two where their words need it. Event: `on_pick(index)`.

    `names` are their words, `chosen` the index or -1.
    """

    names = ListProperty([""] * COUNT)
    chosen = NumericProperty(-1)

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Build the five."""
        super().__init__(**{"cols": COUNT} | kwargs)
        for number in range(1, COUNT + 1):
            tile = FaceTile(number=number)
            tile.bind(on_release=self._picked)
            tile.words.fbind("height", self._level)
            self.add_widget(tile)
        self.fbind("names", self._show)
        self.fbind("chosen", self._show)
        self.fbind("width", self._lay_out)
        theme.follow(self._lay_out)
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
        self._lay_out()

    def _level(self, *_: object) -> None:
        most = max(tile.words.height for tile in self.children)
        for tile in self.children:
            tile.lines_room = most

    def _lay_out(self, *_: object) -> None:
        """Let no word be broken: one row if all fit, else two."""
        room = (self.width - (COUNT - 1) * self.spacing[0]) / COUNT - dp(MARGIN)
        widest = max(tile.widest_word for tile in self.children)
        self.cols = COUNT if widest <= room or self.width <= dp(100) else (COUNT + 1) // 2


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
