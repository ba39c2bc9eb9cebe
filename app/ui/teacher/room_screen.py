"""The base of the pages of the teacher's room: panels that close when their change is saved."""

from __future__ import annotations

from typing import Any

from app.ui.screen import Screen
from app.ui.teacher.room_model import RoomModel
from app.ui.widgets.layer import Layer


class RoomScreen(Screen):
    """A page of the room. It is covered by F4 only, never by its corner."""

    model: RoomModel

    def __init__(self, model: RoomModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.hides_at_corner = False
        model.bind(on_change=self._changed)

    def open_panel(self, panel: Layer) -> None:
        """Open a panel; what an earlier try said is over."""
        self.model.problem = ""
        self.open(panel)

    def _changed(self, _model: object) -> None:
        while self.layer is not None:
            self.layer.close()
