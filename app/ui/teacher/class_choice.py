"""A panel with every class of this computer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.radio_rows  # noqa: F401  gives kv the part
from app.ui.teacher.room_model import RoomModel
from app.ui.widgets.panel import SidePanel


class ClassChoice(SidePanel):
    """Picks a class, or makes another one."""

    model: RoomModel = ObjectProperty(None, rebind=True)

    def __init__(self, model: RoomModel, **kwargs: Any) -> None:
        """Offer the classes of this model."""
        super().__init__(model=model, **kwargs)

    def pick(self, class_id: str) -> None:
        """Show another class; the one that is shown needs no change."""
        if class_id == self.model.class_id:
            self.cancel()
        else:
            self.model.choose_class(class_id)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
