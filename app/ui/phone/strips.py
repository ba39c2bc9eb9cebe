"""Strips between the head of a chat and what is said in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from app.ui.phone.folding import Folding
from app.ui.phone.measuring import one_line
from app.ui.theme import theme
from app.ui.widgets.buttons import PushButton

BESIDE = 76
"""All paddings of a strip whose words and button stand beside each other, in design pixels."""


class PhoneButton(PushButton):
    """A button on the phone: indigo, so that it is none of the lesson's."""

    def _wrap(self, room: float) -> float:
        """Set the words to the room even where they stood in as much of it before, on one line."""
        wide = super()._wrap(room)
        if self.words.wrap:
            self.words.text_size = (room, None)
        return wide


class RequestStrip(Folding):
    """Somebody wants to be added. Event: `on_look`."""

    text = StringProperty("")
    is_low = BooleanProperty(False)
    """In a small window words and button stand beside each other, where there is room for both."""
    button: Any = ObjectProperty(None)

    def on_kv_post(self, _: object) -> None:
        """Look whether there is room, now and whenever that may have changed."""
        for name in ("text", "width"):
            self.fbind(name, self._arrange)
        theme.follow(self._arrange)
        self._arrange()

    def _arrange(self, *_: object) -> None:
        button = one_line(self.button.text, "button", strong=True)
        widest = max((one_line(word, "caption") for word in self.text.split()), default=0)
        self.is_low = theme.compact and button + widest + dp(BESIDE) <= self.width

    __events__ = ("on_look",)

    def on_look(self) -> None:
        """The profile is to be seen."""


class GiftStrip(Folding):
    """Somebody offers a gift. Events: `on_take`, `on_refuse`, where `can_take`."""

    text = StringProperty("")
    can_take = BooleanProperty(False)

    __events__ = ("on_take", "on_refuse")

    def on_take(self) -> None:
        """The gift is taken."""

    def on_refuse(self) -> None:
        """The gift is left where it is."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
