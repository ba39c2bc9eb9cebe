"""The three pictures of each learner, one after another, for the teacher to show."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.domain.classroom import Learner
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import HandOut, WhoIsHere
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class HandOutModel(Waiting):
    """One learner at a time; the pictures stay hidden until they are asked for."""

    learner = ObjectProperty(None, allownone=True)
    pictures = ListProperty()
    shown = BooleanProperty(False)
    place = StringProperty("")
    is_last = BooleanProperty(False)

    def __init__(self, route: HandOut, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with the first learner, or with the one of the route."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        self._class_id = route.class_id
        learners = house.classes.learners(route.class_id)
        self._ids = [each.id for each in learners]
        self._at = self._ids.index(route.first) if route.first in self._ids else 0
        self._refresh()

    def show(self) -> None:
        """Show the pictures to the child beside you, or hide them again."""
        self.shown = not self.shown

    def new_pictures(self) -> None:
        """Give this learner other pictures."""
        if self.learner is not None:
            learner_id = self.learner.id
            self._tried(lambda: self._house.classes.new_pictures(learner_id), self._given)

    def following(self) -> None:
        """Go on to the next learner; after the last one the class is ready."""
        if self._at + 1 >= len(self._ids):
            self.done()
            return
        self._at += 1
        self.shown = False
        self._refresh()

    def former(self) -> None:
        """Go back to the learner before."""
        self._at = max(0, self._at - 1)
        self.shown = False
        self._refresh()

    def done(self) -> None:
        """Open the class for its learners."""
        self._navigator.start(WhoIsHere(self._class_id))

    def back(self) -> None:
        """Go back to where this was opened from."""
        self._navigator.back()

    def _given(self, _: Learner) -> None:
        self.shown = True
        self._refresh()

    def _refresh(self) -> None:
        if not self._ids:
            self.learner, self.is_last, self.place = None, True, ""
            return
        self.learner = self._house.classes.learner(self._ids[self._at])
        self.pictures = list(self.learner.password)
        self.is_last = self._at + 1 == len(self._ids)
        words = i18n.tr("Learner {n} of {all}")
        self.place = words.format(n=self._at + 1, all=len(self._ids))
