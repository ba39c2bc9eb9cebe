"""A face and a tint of one's own: what is chosen stands at the left, what can be chosen at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.lang import Builder
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty
from kivy.uix.gridlayout import GridLayout

from app.ui.child_screen import ChildScreen
from app.ui.screens.choose_avatar.model import ChooseAvatarModel
from app.ui.widgets.panel import Panel
from app.ui.widgets.picks import Picks
from app.ui.widgets.pressable import Pressable


class FaceChoice(Pressable):
    """One of the 24 faces. Event: `on_release`."""

    face = NumericProperty(0)
    tint = NumericProperty(0)
    is_chosen = BooleanProperty(False)
    is_free = BooleanProperty(True)
    side = NumericProperty(108)
    """Diameter of the face, in design pixels."""


class TintChoice(FaceChoice):
    """The face of now on one of six tints; one that a classmate has says so."""


class FaceGrid(Picks, GridLayout):
    """The faces, always in the same order. Event: `on_pick` with the number of the face."""

    faces = ListProperty()

    def on_faces(self, *_: object) -> None:
        """Build the tiles once; later only what they show changes."""
        if not self.children:
            for each in self.faces:
                tile = FaceChoice(face=each["face"])
                self.add_pick(tile, each["face"])
        for tile, each in zip(reversed(self.children), self.faces, strict=True):
            tile.tint, tile.is_chosen, tile.is_free = each["tint"], each["is_chosen"], each["is_free"]


class TintGrid(Picks, GridLayout):
    """The six tints of a face. Event: `on_pick` with the number of the tint."""

    face = NumericProperty(0)
    tints = ListProperty()

    def on_tints(self, *_: object) -> None:
        """Build the tiles once; later only what they show changes."""
        if not self.children:
            for each in self.tints:
                tile = TintChoice(tint=each["tint"])
                self.add_pick(tile, each["tint"])
        for tile, each in zip(reversed(self.children), self.tints, strict=True):
            tile.is_chosen, tile.is_free = each["is_chosen"], each["is_free"]
        self.on_face()

    def on_face(self, *_: object) -> None:
        """Show this face on every tint."""
        for tile in self.children:
            tile.face = self.face


class ChosenCard(Panel):
    """What would be kept, its tints, and the button that keeps it."""

    model: Any = ObjectProperty(None, rebind=True)


class ChooseAvatarScreen(ChildScreen):
    """Choosing how one is shown in the class."""

    model: ChooseAvatarModel = ObjectProperty(rebind=True)

    def __init__(self, model: ChooseAvatarModel, **kwargs: Any) -> None:
        """Show this model."""
        super().__init__(model=model, **kwargs)
        self.follow_language(model.refresh)
        self.ids.place.add_widget(ChosenCard(model=model))


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
