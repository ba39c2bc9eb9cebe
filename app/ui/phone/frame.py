"""The tag above the screen, with its woven band: it says that this is a practice phone."""

from __future__ import annotations

from typing import Any

from kivy.metrics import dp
from kivy.properties import ListProperty, NumericProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from app.ui.theme import theme


class PhoneTag(Widget):
    """Woven band and the words "Practice phone"."""

    wall = NumericProperty(dp(12))
    """Of the case around it: thinner, and a corner would stand over the case's."""
    band = ObjectProperty(None, allownone=True)
    band_corners = ListProperty((0, 1, 1, 1, 1, 0, 0, 0))

    def __init__(self, **kwargs: Any) -> None:
        """Take the band's drawing."""
        super().__init__(**kwargs)
        self.band = theme.pictures.single("pattern/weave-band")
        self.fbind("width", self._cut)
        self._cut()

    def _cut(self, *_: object) -> None:
        """Show as much of the band as there is room for."""
        whole = max(1.0, theme.pictures.size(self.band)[0])
        share = min(1.0, self.width / whole)
        self.band_corners = (0, 1, share, 1, share, 0, 0, 0)


class PhoneScreen(BoxLayout):
    """Where the app stands that is open."""
