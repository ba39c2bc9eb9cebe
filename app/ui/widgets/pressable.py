"""What can be pressed: by touch, by mouse, by Enter or Space."""

from __future__ import annotations

from kivy.properties import BooleanProperty
from kivy.uix.behaviors import ButtonBehavior

from app.ui.focus import Focusable


class Pressable(ButtonBehavior, Focusable):
    """A focusable widget that dispatches `on_release` when it is pressed.

    States: `hovered`, `state` ("normal" or "down"), `focused`, `disabled`.
    """

    hovered = BooleanProperty(False)

    @property
    def is_down(self) -> bool:
        """Whether a finger or the mouse holds it down."""
        return bool(self.state == "down")

    def activate(self) -> None:
        """Press it from the keyboard."""
        self.dispatch("on_release")
