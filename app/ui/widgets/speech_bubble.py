"""What a person says."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from app.ui.focus import Focusable


class SpeechBubble(Focusable):
    """Name and words on rice paper. Event: `on_read`.

    Its height is that of its text; `tail_x` is where the tail hangs, counted from the left edge. It can hold the focus.
    """

    name = StringProperty("")
    text = StringProperty("")
    reads = BooleanProperty(True)
    read_label = StringProperty("")
    tail_x = NumericProperty(dp(128))
    has_tail = BooleanProperty(True)

    __events__ = ("on_read",)

    def on_read(self) -> None:
        """The read-aloud target was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
