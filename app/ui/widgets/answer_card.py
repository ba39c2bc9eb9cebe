"""A way to act on the practice phone: shaped like one's own bubble in a chat."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import OptionProperty, StringProperty

from app.ui.widgets.pressable import Pressable


class AnswerCard(Pressable):
    """An icon, what it does in a word or two (`kind`), and the words. Event: `on_release`.

    `mode` is "open", or "tried" where it was chosen before a rewind; it is open still. All cards look alike.
    """

    icon = StringProperty("")
    kind = StringProperty("")
    text = StringProperty("")
    mode = OptionProperty("open", options=("open", "tried"))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
