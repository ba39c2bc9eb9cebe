"""Parts that are there at times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty

from app.ui.widgets.stacks import Column


class Folding(Column):
    """A column that is there only while `is_open`: else it takes no room and no touch."""

    is_open = BooleanProperty(True)

    def on_touch_down(self, touch: Any) -> bool:
        """Let touches through where nothing is seen."""
        return bool(self.is_open and super().on_touch_down(touch))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
