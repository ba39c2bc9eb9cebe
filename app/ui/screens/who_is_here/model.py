"""The avatars of a class. Nothing on it says who is behind, away, or may need a talk."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.classroom import SchoolClass
from app.domain.ids import LearnerId
from app.services.house import House
from app.ui.first import behind_the_pin, room_route
from app.ui.navigation import Navigator
from app.ui.routes import ChooseLanguage, Pictures, Route, Settings, WhoIsHere
from app.ui.speaking import language_of_now
from app.ui.translations import i18n


class WhoIsHereModel(EventDispatcher):
    """One class, its learners by name, and the ways to other classes and to the teacher's room."""

    class_name = StringProperty("")
    learners = ListProperty()
    """The `Learner`s of the class."""
    has_other_classes = BooleanProperty(False)
    language = StringProperty("")
    count = StringProperty("")

    def __init__(self, route: WhoIsHere, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        self._class = self._wanted(route)
        self.refresh()

    def pick(self, learner_id: LearnerId) -> None:
        """A child has found their picture."""
        self._navigator.go(Pictures(learner_id))

    def next_class(self) -> None:
        """Show the next class of this machine."""
        ids = [each.id for each in self._house.classes.all()]
        if self._class is not None and len(ids) > 1:
            self._navigator.start(WhoIsHere(ids[(ids.index(self._class.id) + 1) % len(ids)]))

    def teacher(self) -> None:
        """Go to the teacher's room, through its door."""
        self._navigator.go(behind_the_pin(self._house, self._room()))

    def _room(self) -> Route:
        return room_route(self._house, self._class.id if self._class else None)

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def settings(self) -> None:
        """Go to the settings of everybody on this machine."""
        self._navigator.go(Settings())

    def _wanted(self, route: WhoIsHere) -> SchoolClass | None:
        classes = self._house.classes.all()
        for each in classes:
            if each.id == route.class_id:
                return each
        return classes[0] if classes else None

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        learners = self._house.classes.learners(self._class.id) if self._class else ()
        self.class_name = self._class.name if self._class else ""
        self.learners = list(learners)
        self.has_other_classes = len(self._house.classes.all()) > 1
        self.language = language_of_now(self._house).own_name
        self.count = i18n.ntr("{n} learner", "{n} learners", len(learners)).format(n=len(learners))
