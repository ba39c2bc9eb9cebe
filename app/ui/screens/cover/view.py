"""A neutral drawing that says nothing about what was open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ObjectProperty

from app.ui.screen import Screen
from app.ui.screens.cover.model import CoverModel
from app.ui.screens.pictures.view import PicturesPane
from app.ui.widgets.pressable import Pressable


class NeutralDrawing(Pressable):
    """A school yard with nobody in it; a touch or Enter asks to come back."""


class CoverScreen(Screen):
    """Hides everything; then asks for the pictures."""

    model: CoverModel = ObjectProperty(rebind=True)

    def __init__(self, model: CoverModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, hides_at_corner=False, **kwargs)
        model.bind(asks=self._turn)

    def _turn(self, _: object, asks: bool) -> None:  # noqa: FBT001  Kivy's observers are called so
        place = self.ids.place
        place.clear_widgets()
        if asks:
            place.add_widget(PicturesPane(self.model.entry))
        self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
