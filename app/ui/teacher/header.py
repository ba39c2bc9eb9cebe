"""The head of the teacher's pages: back, and where one is."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import StringProperty

from app.ui.widgets.stacks import Row


class TeacherHeader(Row):
    """A way back and, where there is one, a title; children follow at the right. Event: `on_back`.

    For the keyboard the way back comes last.
    """

    title = StringProperty("")
    back_label = StringProperty("")

    __events__ = ("on_back",)

    def on_back(self) -> None:
        """Back was pressed."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
