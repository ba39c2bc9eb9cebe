"""Earlier states on the left, copies on a stick on the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.radio_rows
import app.ui.teacher.room_frame  # noqa: F401  gives kv the parts
from app.ui.news import tell
from app.ui.teacher.room_screen import RoomScreen
from app.ui.teacher.safe_keeping.model import SafeKeepingModel
from app.ui.translations import i18n
from app.ui.widgets.dialog import Dialog


class SafeKeepingScreen(RoomScreen):
    """Going back asks first, and says what will be otherwise."""

    model: SafeKeepingModel = ObjectProperty(rebind=True)

    def __init__(self, model: SafeKeepingModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model, **kwargs)
        model.bind(on_done=self._tell)

    def on_enter(self) -> None:
        """Look for what there is once the screen is there."""
        self.model.look()

    def ask_back(self) -> None:
        """Ask whether to go back, and say what that means."""
        sentence = i18n.tr(
            "Classes, names, pictures, lessons, settings, PIN and recovery code will be as they were then. What was "
            "done since is kept as a state too, so you can come back to it. Rebung starts again."
        )
        question = Dialog(
            icon="replay",
            title=i18n.tr("Go back to {day}?").format(day=self.model.day),
            sentence=sentence,
            safe=i18n.tr("Stay here"),
            other=i18n.tr("Go back"),
        )
        self.ask(question, self.model.go_back)

    def _tell(self, _model: object) -> None:
        tell(self, "check", self.model.done_title, self.model.done_words)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
