"""The class by name: eight in a row, scrolled by whole rows where there are more than fit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.child_screen import ChildScreen
from app.ui.screens.who_is_here.grid import AvatarGrid, RowsPane
from app.ui.screens.who_is_here.model import WhoIsHereModel

__all__ = ["AvatarGrid", "RowsPane", "WhoIsHereScreen"]


class WhoIsHereScreen(ChildScreen):
    """The class, by name."""

    model: WhoIsHereModel = ObjectProperty(rebind=True)

    def __init__(self, model: WhoIsHereModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
