"""What stands above a screen and keeps everything below from being touched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.animation import Animation
from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.theme import theme


class Layer(FloatLayout):
    """A dimmed page with something on it. Opened by `screen.open(layer)`. Event: `on_close`, when it is over.

    `first_focus` has the focus when it opens. `cancel` closes it in the safe way: what Esc does.
    """

    first_focus = ObjectProperty(None, allownone=True)
    shift = NumericProperty(0)
    """How far it still is from its place, in pixels."""
    is_layer = True

    __events__: tuple[str, ...] = ("on_close",)

    def arrive(self) -> None:
        """Come in: slide, or with reduced motion simply be there."""
        if not theme.reduced_motion:
            self.shift = dp(40)
            Animation(shift=0, duration=0.22, t="out_cubic").start(self)

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
        super().on_touch_down(touch)
        return True


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
