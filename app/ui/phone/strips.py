"""Strips between the head of a chat and what is said in it."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import BooleanProperty, StringProperty

from app.ui.phone.folding import Folding
from app.ui.widgets.buttons import PushButton


class PhoneButton(PushButton):
    """A button on the phone: indigo, so that it is none of the lesson's."""


class RequestStrip(Folding):
    """Somebody wants to be added. Event: `on_look`."""

    text = StringProperty("")
    is_low = BooleanProperty(False)
    """In a small window words and button stand beside each other."""

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
