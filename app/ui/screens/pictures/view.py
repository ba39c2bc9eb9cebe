"""Twelve pictures, three places."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout

from app.ui.child_screen import ChildScreen
from app.ui.screens.pictures.model import PICTURE_NAMES, PicturesModel
from app.ui.translations import i18n
from app.ui.widgets.password import PictureTile


class PictureGrid(GridLayout):
    """The twelve pictures, always in the same order. Event: `on_pick` with the picture's name."""

    pictures = ListProperty()

    __events__ = ("on_pick",)

    def __init__(self, **kwargs: Any) -> None:
        """Speak the language of now."""
        super().__init__(**kwargs)
        i18n.bind(tr=self._name)

    def on_pictures(self, *_: object) -> None:
        """Build the tiles."""
        self.clear_widgets()
        for picture in self.pictures:
            tile = PictureTile(picture=picture)
            tile.bind(on_release=partial(self._picked, picture))
            self.add_widget(tile)
        self._name()

    def on_pick(self, picture: str) -> None:
        """A picture was touched."""

    def _picked(self, picture: str, _tile: object) -> None:
        self.dispatch("on_pick", picture)

    def _name(self, *_: object) -> None:
        for tile in self.children:
            tile.name = i18n.tr(PICTURE_NAMES[tile.picture])


class PicturesPane(BoxLayout):
    """Who wants to come in, how many pictures are chosen, and the twelve pictures."""

    model: PicturesModel = ObjectProperty(rebind=True)

    def __init__(self, model: PicturesModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)


class PicturesScreen(ChildScreen):
    """The way in of one learner."""

    model: PicturesModel = ObjectProperty(rebind=True)

    def __init__(self, model: PicturesModel, on_back: Callable[[], None], **kwargs: Any) -> None:
        """Show this model; `on_back` returns to the class."""
        self.go_back = on_back
        super().__init__(model=model, **kwargs)
        self.ids.place.add_widget(PicturesPane(model))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
