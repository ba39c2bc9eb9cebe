"""What stands on the desk: whose phone it is, a second phone, and what is said below it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.phone.view import PhoneView
from app.ui.screens.lesson.desk_plans import Box
from app.ui.screens.lesson.page import TOLD
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Column


class StoryCard(Panel):
    """Whose phone it is, with their face of this moment, and what is told."""

    focus_rank = NumericProperty(TOLD)
    who = StringProperty("")
    look = StringProperty("neutral")
    owned = StringProperty("")
    text = StringProperty("")
    words: Any = ObjectProperty(None)


class PhoneCaption(Column):
    """Below one of two phones: what it is, and how it is set."""

    name = StringProperty("")
    settings = StringProperty("")


class OtherPhone(PhoneView):
    """The second of two phones."""

    focus_rank = NumericProperty(0.35)


def put(widget: Widget, box: Box) -> None:
    """Put a widget into a box."""
    widget.size = (max(1, box.wide), max(1, box.high))
    widget.pos = (box.left, box.low)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
