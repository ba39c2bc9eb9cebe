"""A way to act at a decision."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import BooleanProperty, NumericProperty, OptionProperty, StringProperty

from app.ui.widgets.pressable import Pressable


class ChoiceCard(Pressable):
    """A letter, the words, and a target that reads them aloud. Events: `on_release`, `on_read`.

    `mode`: "open", "selected" (with a tick), or "tried" (chosen before a rewind, and open still). All cards look alike
    until one is chosen: nothing hints at an answer. `reads` shows the read-aloud target, `read_label` names it.
    """

    number = NumericProperty(0)
    text = StringProperty("")
    mode = OptionProperty("open", options=("open", "selected", "tried"))
    reads = BooleanProperty(True)
    read_label = StringProperty("")

    __events__ = ("on_read",)

    def on_read(self) -> None:
        """The read-aloud target was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
