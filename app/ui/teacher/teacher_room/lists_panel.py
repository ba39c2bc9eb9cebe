"""Lists of learners: in from a file, out into one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.teacher.teacher_room.model import TeacherRoomModel
from app.ui.widgets.panel import SidePanel


class ListsPanel(SidePanel):
    """The two ways of a list."""

    model: TeacherRoomModel = ObjectProperty(None, rebind=True)

    def __init__(self, model: TeacherRoomModel, **kwargs: Any) -> None:
        """Be about the class of this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
