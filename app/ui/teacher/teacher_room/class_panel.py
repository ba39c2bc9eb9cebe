"""What can be changed about a class: its name, its year, its ages, and whether it stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.radio_rows  # noqa: F401  gives kv the part
from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.widgets.panel import SidePanel


class ClassPanel(SidePanel):
    """Name, year, ages, archive, removal. Events: `on_remove` (the screen asks first), `on_end` (the year's end)."""

    model: TeacherRoomModel = ObjectProperty(None, rebind=True)

    __events__ = ("on_remove", "on_end")

    def __init__(self, model: TeacherRoomModel, **kwargs: Any) -> None:
        """Show the class of this model."""
        super().__init__(model=model, **kwargs)

    def on_remove(self) -> None:
        """The class is to be removed for good."""

    def on_end(self) -> None:
        """The end of the year is to be set."""


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
