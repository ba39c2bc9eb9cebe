"""The pane of an app: it scrolls, and it has a ground."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.graphics import ClearBuffers, ClearColor
from kivy.lang import Builder
from kivy.properties import ColorProperty

from app.ui.widgets.scroll_pane import ScrollPane


class PhonePane(ScrollPane):
    """A pane on a ground of its own. The ground is cleared and not painted: that costs a processor a third."""

    ground = ColorProperty()

    def on_kv_post(self, _: object) -> None:
        """Clear what the rule of all panes has cut out of the window by now."""
        self._clear: Any = ClearColor(1, 1, 1, 1)
        self.canvas.before.add(self._clear)
        self.canvas.before.add(ClearBuffers(clear_color=True))
        self.fbind("ground", self._colour)
        self._colour()

    def _colour(self, *_: object) -> None:
        self._clear.rgba = self.ground
        self.canvas.ask_update()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
