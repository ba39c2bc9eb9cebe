"""What can be pressed: by touch, by mouse, by Enter or Space."""

from __future__ import annotations

from functools import partial
from typing import Any

from kivy.graphics import PopMatrix, PushMatrix, Translate
from kivy.metrics import dp
from kivy.properties import BooleanProperty
from kivy.uix.behaviors import ButtonBehavior

from app.ui.easing import ease
from app.ui.focus import Focusable
from app.ui.moving import move
from app.ui.theme import motion, theme

DEPTH = 2
"""How far a finger presses something down, in design pixels."""


class Sinking:
    """Moves everything that a widget draws, its children too, down and up again."""

    def __init__(self, canvas: Any) -> None:
        """Put the move around what is drawn."""
        self._way = Translate()
        canvas.before.insert(0, self._way)
        canvas.before.insert(0, PushMatrix())
        canvas.after.add(PopMatrix())

    def go(self, depth: float) -> None:
        """Sink so many pixels."""
        move(self._way, motion.PRESS, y=-depth)


class Pressable(ButtonBehavior, Focusable):
    """A focusable widget that dispatches `on_release` when it is pressed.

    States: `hovered`, `state` ("normal" or "down"), `focused`, `disabled`.
    """

    _sinking: Sinking | None = None
    hovered = BooleanProperty(False)

    def on_hovered(self, *_: object) -> None:
        """Carry the colours over softly."""
        self._eases = partial(ease, motion.HOVER)

    def on_state(self, *_: object) -> None:
        """Go down a little, or come up again."""
        self._eases = partial(ease, motion.PRESS)
        if self._sinking is None and not theme.reduced_motion:
            self._sinking = Sinking(self.canvas)
        if self._sinking is not None:
            self._sinking.go(dp(DEPTH) if self.is_down else 0)

    @property
    def is_down(self) -> bool:
        """Whether a finger or the mouse holds it down."""
        return bool(self.state == "down")

    def activate(self) -> None:
        """Press it from the keyboard."""
        self.dispatch("on_release")
