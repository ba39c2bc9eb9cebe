"""What every child's screen has besides its own content: who is signed in, and Get help, kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.properties import ObjectProperty

from app.ui.screen import Screen

MakeHelp = Callable[[], Any]
"""Builds the help panel, a layer that goes above whatever is on the screen."""


class ChildScreen(Screen):
    """A screen that children see. Its help button calls `open_help`; F1 does the same.

    `learner` is who is signed in, or None; kv shows it in a `WhoBadge` or in the `TopBar`.
    """

    learner: Any = ObjectProperty(None, allownone=True)

    def __init__(self, *, make_help: MakeHelp, **kwargs: Any) -> None:
        """Keep how the help panel is made; it is built only when somebody opens it."""
        self._make_help = make_help
        self._help: Any = None
        super().__init__(**kwargs)

    @property
    def is_private(self) -> bool:
        """Whether it shows what nobody who passes by should find: Get help, or a sensitive lesson."""
        is_help = self._help is not None and self.layer is self._help
        return is_help or bool(getattr(getattr(self, "model", None), "is_sensitive", False))

    def open_help(self) -> None:
        """Open Get help above this screen. Nothing of it is logged, counted or kept."""
        if self.layer is None:
            self._help = self._make_help()
            self.open(self._help)

    def on_key_help(self) -> None:
        """F1."""
        self.open_help()
