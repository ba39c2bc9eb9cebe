"""What stands above a screen and keeps everything below from being touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.moving import FIRST, fade
from app.ui.theme import motion

SLIDE = 40
"""How far a layer comes from, in design pixels."""


class Layer(FloatLayout):
    """A dimmed page with something on it. Opened by `screen.open(layer)`. Event: `on_close`, when it is over.

    `first_focus` has the focus when it opens. `cancel` closes it in the safe way: what Esc does.
    """

    first_focus = ObjectProperty(None, allownone=True)
    shift = NumericProperty(0)
    """How far it still is from its place, in pixels."""
    is_layer = True
    is_leaving = BooleanProperty(False)
    """It is over, and is seen only while it goes: nothing of it can be touched or has the focus."""

    __events__: tuple[str, ...] = ("on_close",)

    def arrive(self) -> None:
        """Come in: slide, or with reduced motion fade in at one's place."""
        self.shift, self.opacity = dp(SLIDE), FIRST
        fade(self, motion.PANEL_IN, shift=0, opacity=1)

    def depart(self, on_gone: Callable[[], None]) -> None:
        """Go out the way one came, then say so; meanwhile the screen below is in use."""
        self.is_leaving = True
        fade(self, motion.PANEL_OUT, on_gone, shift=dp(SLIDE), opacity=0)

    def cancel(self) -> None:
        """Close in the safe way."""
        self.close()

    def close(self) -> None:
        """Be over."""
        self.dispatch("on_close")

    def on_close(self) -> None:
        """The layer is over: its screen takes it away."""

    def on_touch_down(self, touch: Any) -> bool:
        """Let nothing below be touched."""
        if self.is_leaving:
            return False
        super().on_touch_down(touch)
        return True


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
