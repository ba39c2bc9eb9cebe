"""Plain containers, as high as what is in them."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ColorProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout
from kivy.uix.widget import Widget


class Column(BoxLayout):
    """Parts below each other; as high as they are together."""


class Row(BoxLayout):
    """Parts beside each other; as high as the highest."""


class Tiles(GridLayout):
    """Parts in `cols` columns of one width; as high as they are together."""


class Spring(Widget):
    """Empty space that takes what the others leave."""


class Rule(Widget):
    """A thin line between two parts."""

    color = ColorProperty()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
