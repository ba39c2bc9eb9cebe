"""Two phones beside each other: the same day with two ways of setting, or before and after."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import DictProperty, ObjectProperty, StringProperty

from app.domain.phone.phone import Phone
from app.ui.phone.view import PhoneView
from app.ui.widgets.stacks import Row

__all__ = ["PhonePair", "PhoneView"]


class PhonePair(Row):
    """A `left` and a `right` phone with a title above each, to be looked at.

    Event: `on_use` with "left" or "right" and a domain action: what is open is up to whoever holds the two.
    """

    left: Phone | None = ObjectProperty(None, allownone=True)
    right: Phone | None = ObjectProperty(None, allownone=True)
    left_title, right_title = StringProperty(""), StringProperty("")
    patterns = DictProperty()

    __events__ = ("on_use",)

    def on_use(self, which: str, action: object) -> None:
        """Something was touched on one of them."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
