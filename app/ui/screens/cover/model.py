"""The cover of quick hide: a neutral drawing. Coming back asks for the pictures of who was playing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ObjectProperty

from app.domain.ids import LearnerId
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import WhoIsHere
from app.ui.screens.pictures.model import PicturesModel

Who = Callable[[], LearnerId | None]
"""Tells who is signed in below the cover, if anybody is."""


class CoverModel(EventDispatcher):
    """Shows the drawing until it is touched; then the pictures, if somebody is signed in."""

    asks = BooleanProperty(False)
    entry = ObjectProperty(None, allownone=True, rebind=True)
    """The `PicturesModel` while the pictures are asked for."""

    def __init__(self, who: Who, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Hide what is below; `who` is asked when somebody wants to come back."""
        super().__init__(**kwargs)
        self._who = who
        self._house = house
        self._navigator = navigator

    def touched(self) -> None:
        """Somebody wants to come back."""
        learner_id = self._who()
        if learner_id is None:
            self._navigator.unhide()
            return
        self.entry = PicturesModel(learner_id, self._house)
        self.entry.bind(on_entered=self._entered)
        self.asks = True

    def cover_again(self) -> None:
        """Show the drawing again."""
        self.asks = False
        self.entry = None

    def to_class(self) -> None:
        """Leave to the class; what was open is saved already."""
        learner_id = self._who()
        if learner_id is not None:
            self._navigator.unhide_to(WhoIsHere(self._house.classes.learner(learner_id).class_id))

    def _entered(self, entry: PicturesModel) -> None:
        if entry is self.entry:
            self._navigator.unhide()
