"""Twelve pictures, three places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import ListProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.gridlayout import GridLayout

from app.ui.child_screen import ChildScreen
from app.ui.screens.pictures.model import PicturesModel
from app.ui.widgets.password import PictureTile
from app.ui.widgets.picks import Picks
from app.ui.widgets.stacks import Row


class PictureGrid(Picks, GridLayout):
    """The twelve pictures, always in the same order. Event: `on_pick` with the picture's name."""

    pictures = ListProperty()

    def on_pictures(self, *_: object) -> None:
        """Build the tiles once; later only their names change, with the language."""
        if not self.children:
            for picture, _name in self.pictures:
                tile = PictureTile(picture=picture)
                self.add_pick(tile, picture)
        for tile, (_picture, name) in zip(reversed(self.children), self.pictures, strict=True):
            tile.name = name


class PasswordHint(Row):
    """In the demo class: the three pictures themselves. Elsewhere it takes no room."""

    pictures = ListProperty()


class PasswordSteps(BoxLayout):
    """How many pictures are chosen, and what can be done about it."""

    model: PicturesModel = ObjectProperty(rebind=True)


class AskTeacher(BoxLayout):
    """What is left after five misses."""


class PicturesPane(BoxLayout):
    """Who wants to come in, how many pictures are chosen, and the twelve pictures."""

    model: PicturesModel = ObjectProperty(rebind=True)
    steps: Any = ObjectProperty(None)

    def __init__(self, model: PicturesModel, **kwargs: Any) -> None:
        """Show this model."""
        self._shown: Any = None
        super().__init__(model=model, **kwargs)
        model.bind(needs_teacher=self._show)
        self._show()

    def _show(self, *_: object) -> None:
        if self._shown is not None:
            self.steps.remove_widget(self._shown)
        self._shown = AskTeacher() if self.model.needs_teacher else PasswordSteps(model=self.model)
        self.steps.add_widget(self._shown)


class PicturesScreen(ChildScreen):
    """The way in of one learner."""

    model: PicturesModel = ObjectProperty(rebind=True)

    def __init__(self, model: PicturesModel, on_back: Callable[[], None], **kwargs: Any) -> None:
        """Show this model; `on_back` returns to the class."""
        self.go_back = on_back
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)
        self.ids.place.add_widget(PicturesPane(model))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
