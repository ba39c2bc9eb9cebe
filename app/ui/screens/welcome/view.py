"""Two ways in: a class of one's own, or the demo class."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.child_screen import ChildScreen
from app.ui.screens.welcome.model import WelcomeModel


class WelcomeScreen(ChildScreen):
    """Two ways in: a class of one's own, or the demo class."""

    model: WelcomeModel = ObjectProperty(rebind=True)

    def __init__(self, model: WelcomeModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
