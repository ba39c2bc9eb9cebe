"""A step: its number in a circle, what is done in it, and its card."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import BooleanProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.widgets.stacks import Row
from app.ui.widgets.surface import SurfaceColumn


class NumberDot(FloatLayout):
    """A number in a circle."""

    number = StringProperty("")


class StepHead(Row):
    """The number of a step with its title."""

    number = StringProperty("")
    text = StringProperty("")


class StepCard(SurfaceColumn):
    """The card of a step: a pane that scrolls, with what stays in sight above and below it.

    In its rule `top` stands in `above` and `foot` in `below`; where it `is_tight` they scroll along, in `first` and
    `last`.
    """

    is_tight = BooleanProperty(False)

    def on_is_tight(self, *_: object) -> None:
        """Move what stays in sight into the pane, or out of it."""
        for name, outside, inside in (("top", "above", "first"), ("foot", "below", "last")):
            part = self.ids[name].__self__ if name in self.ids else None
            if part is not None and part.parent is not None:
                part.parent.remove_widget(part)
                self.ids[inside if self.is_tight else outside].add_widget(part)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
