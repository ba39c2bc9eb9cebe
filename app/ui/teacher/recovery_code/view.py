"""The recovery code in large groups, on the screen once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty, StringProperty

import app.ui.teacher.problem  # noqa: F401  gives kv the part
from app.ui.screen import Screen
from app.ui.teacher.recovery_code.model import RecoveryCodeModel
from app.ui.widgets.stacks import Row
from app.ui.widgets.surface import Surface


class CodeGroup(Surface):
    """Four letters and digits of a code."""

    text = StringProperty("")


class CodeGroups(Row):
    """A code, its groups beside each other so that it can be copied by hand."""

    code = StringProperty("")

    def on_code(self, *_: object) -> None:
        """Build the groups."""
        self.clear_widgets()
        for group in self.code.split("-"):
            self.add_widget(CodeGroup(text=group))


class RecoveryCodeScreen(Screen):
    """Shows the code until the teacher says that it is on paper. There is no way back to it."""

    model: RecoveryCodeModel = ObjectProperty(rebind=True)

    def __init__(self, model: RecoveryCodeModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
