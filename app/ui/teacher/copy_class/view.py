"""The places, and below them the code in two large groups with the steps at the new computer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

import app.ui.teacher.assign.step_head
import app.ui.teacher.recovery_code.view
import app.ui.teacher.room_frame
import app.ui.teacher.stick_cards  # noqa: F401  gives kv the parts
from app.ui.teacher.copy_class.model import CopyClassModel
from app.ui.teacher.making import watch
from app.ui.teacher.room_screen import RoomScreen
from app.ui.translations import i18n
from app.ui.widgets.panel import Panel
from app.ui.widgets.stacks import Row


class NextStep(Row):
    """One thing to do at the new computer."""

    number = StringProperty("")
    text = StringProperty("")


class CodePanel(Panel):
    """The code, and what to do with it."""

    model: CopyClassModel = ObjectProperty(None, rebind=True)
    title: Any = ObjectProperty(None)


class CopyClassScreen(RoomScreen):
    """Shows the code only when the class lies on the stick."""

    model: CopyClassModel = ObjectProperty(rebind=True)

    def __init__(self, model: CopyClassModel, **kwargs: Any) -> None:
        """Show this model, and how far it is while it copies."""
        super().__init__(model, **kwargs)
        watch(self, model, icon="usb", title=i18n.tr("Please leave the stick in."))
        model.bind(code=self._show_code)

    def on_enter(self) -> None:
        """Look for places once the screen is there."""
        self.model.find_places()

    def _show_code(self, *_: object) -> None:
        """Put the code above the places, or take it away."""
        self.ids.shown.clear_widgets()
        if self.model.code:
            panel = CodePanel(model=self.model)
            self.ids.shown.add_widget(panel)
            self.ids.pane.scroll_y = 1
            self.focus.take(panel.title)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
