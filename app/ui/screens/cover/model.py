"""The cover of quick hide: a neutral drawing. Coming back asks for the pictures of who was playing."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ObjectProperty

from app.domain.ids import LearnerId
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import WhoIsHere
from app.ui.screens.pictures.model import PicturesModel


class CoverModel(EventDispatcher):
    """Shows the drawing until it is touched; then the pictures, if somebody is signed in."""

    asks = BooleanProperty(False)
    entry = ObjectProperty(None, allownone=True)
    """The `PicturesModel` while the pictures are asked for."""

    def __init__(
        self, learner_id: LearnerId | None, house: House, navigator: Navigator, **kwargs: Any
    ) -> None:
        """Hide for this learner, or for nobody in particular."""
        super().__init__(**kwargs)
        self._learner_id = learner_id
        self._house = house
        self._navigator = navigator

    def touched(self) -> None:
        """Somebody wants to come back."""
        if self._learner_id is None:
            self._navigator.unhide()
            return
        self.entry = PicturesModel(self._learner_id, self._house)
        self.entry.bind(on_entered=self._entered)
        self.asks = True

    def cover_again(self) -> None:
        """Show the drawing again."""
        self.asks = False
        self.entry = None

    def to_class(self) -> None:
        """Leave to the class; what was open is saved already."""
        if self._learner_id is not None:
            class_id = self._house.classes.learner(self._learner_id).class_id
            self._navigator.start(WhoIsHere(class_id))

    def _entered(self, _: object) -> None:
        self._navigator.unhide()
