"""A neutral drawing that says nothing about what was open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ObjectProperty

from app.ui.child_screen import ChildScreen
from app.ui.screens.cover.model import CoverModel
from app.ui.screens.pictures.view import PicturesPane
from app.ui.widgets.page import ArrivalPage
from app.ui.widgets.pressable import Pressable


class NeutralDrawing(Pressable):
    """A school yard with nobody in it; a touch or Enter asks to come back."""


class ComingBack(ArrivalPage):
    """The three pictures of who was playing; after five misses only the way to the class."""

    model: CoverModel = ObjectProperty(rebind=True)
    screen: Any = ObjectProperty(None)
    can_try = BooleanProperty(True)

    def __init__(self, model: CoverModel, **kwargs: Any) -> None:
        """Ask for the pictures of the model's entry."""
        super().__init__(model=model, **kwargs)
        self.ids.place.add_widget(PicturesPane(model.entry))


class CoverScreen(ChildScreen):
    """Hides everything; then asks for the pictures."""

    model: CoverModel = ObjectProperty(rebind=True)

    def __init__(self, model: CoverModel, **kwargs: Any) -> None:
        """Show this model."""
        self._coming_back: ComingBack | None = None
        super().__init__(model=model, **kwargs)
        model.bind(asks=self._turn)

    def on_key_help(self) -> None:
        """F1 shows nothing above the drawing."""
        if self.model.asks:
            self.open_help()

    def on_hide(self) -> None:
        """F4 or the corner: the drawing again."""
        self.model.cover_again()

    def _turn(self, *_: object) -> None:
        if self.layer is not None:
            self.layer.cancel()
        if self._coming_back is not None:
            self.remove_widget(self._coming_back)
        self._coming_back = ComingBack(self.model, screen=self) if self.model.asks else None
        if self._coming_back is not None:
            self.add_widget(self._coming_back)
        self.focus_start()


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
