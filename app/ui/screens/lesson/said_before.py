"""What was told before: the lines and answers of this lesson so far, to be read again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kivy.lang import Builder
from kivy.properties import StringProperty

from app.ui.focus import Focusable
from app.ui.translations import i18n
from app.ui.widgets.panel import SidePanel
from app.ui.widgets.stacks import Column


class Remembered(Focusable, Column):
    """Something that was narrated."""

    who = StringProperty("")
    text = StringProperty("")


class RememberedLine(Remembered):
    """Something that somebody said."""


class RememberedAnswer(Remembered):
    """A question, and what the child answered."""


KINDS = {"narration": Remembered, "line": RememberedLine, "answer": RememberedAnswer}


class SaidBefore(SidePanel):
    """Everything so far, the latest last; it opens at the latest."""

    def __init__(self, entries: Iterable[dict[str, str]], **kwargs: str) -> None:
        """Show these entries, as `stops.told_before` tells them."""
        super().__init__(title=i18n.tr("Earlier in this lesson"), close_label=i18n.tr("Close"), **kwargs)
        shown = [KINDS[each["kind"]](who=each["who"], text=each["text"]) for each in entries]
        for part in shown:
            self.add_widget(part)
        if shown:
            self.first_focus = shown[-1]
        # The texts find their heights one after another; until then the end moves.
        self.content.fbind("height", self._show_end)

    def _show_end(self, *_: object) -> None:
        self.ids.pane.scroll_y = 0


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
