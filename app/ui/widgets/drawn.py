"""The base of widgets that draw themselves."""

from __future__ import annotations

from typing import Any, ClassVar

from kivy.clock import Clock
from kivy.graphics import InstructionGroup
from kivy.uix.widget import Widget

from app.ui.theme import theme


class Drawn(Widget):
    """Is drawn once in a frame, however much has changed before it, and anew when the look changes.

    A subclass draws into `_group` in `_draw`, above what kv draws, and names the properties that its drawing is of.
    """

    drawn_by: ClassVar[tuple[str, ...]] = ("pos", "size")
    is_drawn_behind: ClassVar[bool] = False
    """Whether the drawing lies behind the children."""

    def __init__(self, **kwargs: Any) -> None:
        """Prepare to draw."""
        self._group = InstructionGroup()
        self._draw_soon = Clock.create_trigger(self._draw, -1)
        super().__init__(**kwargs)

    def on_kv_post(self, _: object) -> None:
        """Begin, now that kv has drawn what it draws."""
        (self.canvas.before if self.is_drawn_behind else self.canvas).add(self._group)
        for name in self.drawn_by:
            self.fbind(name, self._draw_soon)
        theme.follow(self._look_changed)
        self._draw_first()

    def _draw_first(self) -> None:
        """Draw for the first time: with all that is due in this frame."""
        self._draw_soon()

    def _look_changed(self) -> None:
        self._draw_soon()

    def _draw(self, *_: object) -> None:
        """Clear the group and draw everything into it."""
        raise NotImplementedError
