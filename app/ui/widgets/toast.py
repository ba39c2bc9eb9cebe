"""A short good news that needs no answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.clock import Clock
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import ObjectProperty, StringProperty

from app.ui.moving import FIRST, fade
from app.ui.theme import motion
from app.ui.theme.surface import Surfaced

SECONDS = 4
WIDEST = 460
"""Width of the words of a toast, in design pixels."""


class Toast(Surfaced):
    """A sentence at the lower left for four seconds. Event: `on_gone`. Never for what needs an answer."""

    text = StringProperty("")
    icon = StringProperty("check")
    words: Any = ObjectProperty(None)

    __events__ = ("on_gone",)

    def __init__(self, **kwargs: Any) -> None:
        """Fade in and start counting."""
        super().__init__(**kwargs)
        self.words.fbind("texture_size", self._fold)
        self._fold()
        self.opacity = FIRST
        fade(self, motion.PANEL_IN, opacity=1)
        self._end = Clock.schedule_once(self._go, SECONDS)

    def _fold(self, *_: object) -> None:
        """Break a sentence that is longer than a toast may be."""
        if not self.words.wrap and self.words.texture_size[0] > dp(WIDEST):
            self.words.wrap = True
            self.words.width = dp(WIDEST)

    def _go(self, _: float) -> None:
        fade(self, motion.PANEL_OUT, lambda: self.dispatch("on_gone"), opacity=0)

    def on_gone(self) -> None:
        """The time is over: it is clear, and who put it there may take it away."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
