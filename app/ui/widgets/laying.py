"""Laying out at once what is deep: Kivy does it a level at a time, and before a frame it takes twenty steps at most."""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.uix.label import Label
from kivy.uix.layout import Layout

from app.ui.widgets.stacks import Column


class DeepColumn(Column):
    """A column in which parts lie in parts: in another width all of it is laid out at once."""

    def __init__(self, **kwargs: Any) -> None:
        """Lay out whatever width comes."""
        self._lay_soon = Clock.create_trigger(lambda _: lay_out(self), -1)
        super().__init__(**kwargs)
        self.fbind("width", self._lay_soon)


def lay_out(part: Any) -> None:
    """Lay out a part that is as wide as it will be, with all that is in it; what was due of it is done with this.

    Kivy hands widths down, heights up and places down again, a level with each step.
    """
    _measure(part)
    _place(part)


def _measure(part: Any) -> None:
    """Hand widths down and heights up."""
    if isinstance(part, Label) and part._trigger_texture.is_triggered:  # noqa: SLF001  Kivy gives no other way to it
        part._trigger_texture.cancel()  # noqa: SLF001
        part.texture_update()
    if isinstance(part, Layout):
        part.do_layout()
    for child in part.children:
        _measure(child)
    if isinstance(part, Layout):
        part.do_layout()


def _place(part: Any) -> None:
    """Hand places down."""
    if isinstance(part, Layout):
        part.do_layout()
        part._trigger_layout.cancel()  # noqa: SLF001  it is laid out
    for child in part.children:
        _place(child)
