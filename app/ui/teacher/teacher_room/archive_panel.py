"""Classes and learners that were put away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.teacher_room.groups_panel  # noqa: F401  gives kv the rows of buttons
from app.ui.teacher.teacher_room.keeping_model import KeepingModel
from app.ui.widgets.panel import SidePanel


class ArchivePanel(SidePanel):
    """What can be brought back: learners of this class, and classes."""

    model: KeepingModel = ObjectProperty(None, rebind=True)

    def __init__(self, model: KeepingModel, **kwargs: Any) -> None:
        """Show the archive of this machine."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
