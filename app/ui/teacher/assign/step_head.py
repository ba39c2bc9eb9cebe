"""The head of a step: its number in a circle, and what is done in it."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import StringProperty
from kivy.uix.floatlayout import FloatLayout

from app.ui.widgets.stacks import Row


class NumberDot(FloatLayout):
    """A number in a circle."""

    number = StringProperty("")


class StepHead(Row):
    """The number of a step with its title."""

    number = StringProperty("")
    text = StringProperty("")


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
