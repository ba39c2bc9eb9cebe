"""What every child's screen has besides its own content: Get help, one tap away and kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.ui.screen import Screen

MakeHelp = Callable[[], Any]
"""Builds the help panel, a layer that goes above whatever is on the screen."""


class ChildScreen(Screen):
    """A screen that children see. Its help button calls `open_help`; F1 does the same."""

    def __init__(self, *, make_help: MakeHelp, **kwargs: Any) -> None:
        """Keep how the help panel is made; it is built only when somebody opens it."""
        self._make_help = make_help
        super().__init__(**kwargs)

    def open_help(self) -> None:
        """Open Get help above this screen. Nothing of it is logged, counted or kept."""
        if self.layer is None:
            self.open(self._make_help())

    def on_key_help(self) -> None:
        """F1."""
        self.open_help()
