"""A new phrase: two boxes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

import app.ui.teacher.header
import app.ui.teacher.problem  # noqa: F401  gives kv the parts
from app.ui.screen import Screen
from app.ui.teacher.new_phrase.model import NewPhraseModel


class NewPhraseScreen(Screen):
    """Asks for a phrase twice."""

    model: NewPhraseModel = ObjectProperty(rebind=True)

    def __init__(self, model: NewPhraseModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
