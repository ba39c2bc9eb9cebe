"""The places on the left, a new computer on the right; above them what the last stop has brought."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.room_frame
import app.ui.teacher.stick_cards  # noqa: F401  gives kv the parts
from app.ui.teacher.carry_round.model import CarryRoundModel
from app.ui.teacher.making import watch
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n


class CarryRoundScreen(RoomScreen):
    """One click carries."""

    model: CarryRoundModel = ObjectProperty(rebind=True)

    def __init__(self, model: CarryRoundModel, **kwargs: Any) -> None:
        """Show this model, and how far it is while it carries."""
        super().__init__(model, **kwargs)
        watch(self, model, icon="usb", title=i18n.tr("Please leave the stick in."))
        model.bind(on_done=self._done)

    def on_enter(self) -> None:
        """Look for places once the screen is there."""
        self.model.find_places()

    def _done(self, _model: object) -> None:
        self.ids.pane.scroll_y = 1
        self.focus.take(self.ids.done.__self__)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
