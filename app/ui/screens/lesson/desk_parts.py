"""What stands on the desk: whose phone it is and what is told, and how a column is put into its box."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.metrics import dp
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from app.ui.cast import name_of
from app.ui.screens.lesson.desk_plans import Box
from app.ui.screens.lesson.doing.mornings import Comparing, Morning
from app.ui.screens.lesson.doing.rehearsing import Rehearsing
from app.ui.screens.lesson.doing.task import Task
from app.ui.screens.lesson.page import TOLD
from app.ui.translations import i18n
from app.ui.widgets.panel import Panel

AROUND = dp(8)
"""How much larger a pane is than its column, so that no ring or shadow in it is cut."""


class StoryCard(Panel):
    """Whose phone it is, with their face of this moment, and what is told."""

    focus_rank = NumericProperty(TOLD)
    who = StringProperty("")
    look = StringProperty("neutral")
    owned = StringProperty("")
    text = StringProperty("")
    words: Any = ObjectProperty(None)


def story_card(model: Any) -> StoryCard:
    """Return whose phone it is and what is told."""
    text = "\n".join(part for part in (model.narration, _text_of(model.task)) if part)
    owned = i18n.tr("{name}'s phone").format(name=name_of(model.owner))
    return StoryCard(who=model.owner, look=model.owner_look, owned=owned, text=text)


def _text_of(task: Task) -> str:
    """Return what a task tells that its view does not show."""
    match task:
        case Morning() | Comparing():
            return str(task.text)
        case Rehearsing():
            return str(task.title)
        case _:
            return ""


def put_column(pane: Any, footer: Any, box: Box, inset: float = 0) -> None:
    """Put a scrolling pane with its buttons below it into a box; `inset` is the padding of the card it stands on."""
    margin = dp(10) if inset else 0
    footer.pos = (box.left + inset, box.low + margin)
    footer.width = box.wide - 2 * inset
    low = footer.y + footer.height + (dp(8) if footer.height else 0)
    top = box.low + box.high - margin + (0 if inset else AROUND)
    put(pane, Box(box.left + inset - AROUND, low, footer.width + 2 * AROUND, top - low))


def put(widget: Widget, box: Box) -> None:
    """Put a widget into a box."""
    widget.size = (max(1, box.wide), max(1, box.high))
    widget.pos = (box.left, box.low)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
