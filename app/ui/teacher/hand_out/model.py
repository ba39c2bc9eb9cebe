"""The three pictures of each learner, one after another, for the teacher to show."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, StringProperty

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import HandOut, TeacherRoom, WhoIsHere
from app.ui.teacher.changing import Changing
from app.ui.translations import i18n


class HandOutModel(Changing):
    """One learner at a time; the pictures stay hidden until they are asked for."""

    learner = ObjectProperty(None, allownone=True)
    name = StringProperty("")
    class_name = StringProperty("")
    pictures = ListProperty()
    shown = BooleanProperty(False)
    place = StringProperty("")
    is_first = BooleanProperty(True)
    is_last = BooleanProperty(False)
    needs_new = StringProperty("")
    """Said of a learner whom only new pictures let in again."""

    def __init__(self, route: HandOut, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with the first learner, or with the one of the route."""
        super().__init__(house, **kwargs)
        self._navigator = navigator
        self._class_id = route.class_id
        self.class_name = house.classes.school_class(route.class_id).name
        learners = house.classes.learners(route.class_id)
        self._ids = [each.id for each in learners]
        self._at = self._ids.index(route.first) if route.first in self._ids else 0
        self._refresh()

    def show(self) -> None:
        """Show the pictures to the child beside you, or hide them again."""
        self.shown = not self.shown and self.learner is not None

    def conceal(self) -> None:
        """Hide the pictures: something else comes in front of them."""
        self.shown = False

    def new_pictures(self) -> None:
        """Give this learner other pictures."""
        if self.learner is not None:
            learner_id = self.learner.id
            told = i18n.tr("{name} has new pictures.").format(name=self.name)
            self._change(lambda: self._house.classes.new_pictures(learner_id), lambda _: told)

    def following(self) -> None:
        """Go on to the next learner; after the last one the class is ready."""
        if self._at + 1 >= len(self._ids):
            self.done()
        else:
            self._go_to(self._at + 1)

    def former(self) -> None:
        """Go back to the learner before."""
        self._go_to(max(0, self._at - 1))

    def done(self) -> None:
        """Open the class for its learners: the room is left."""
        self._house.last_change.rest()
        self._navigator.start(WhoIsHere(self._class_id))

    def back(self) -> None:
        """Go to the teacher's room: also after a class has just been made, for its making is over."""
        self._navigator.start(TeacherRoom(self._class_id))

    def _go_to(self, at: int) -> None:
        # New pictures that are still on their way belong to the learner who is shown.
        if self.busy:
            return
        self._at = at
        self.shown = False
        self.problem = ""
        self._refresh()

    def _after_change(self) -> None:
        self.shown = True
        self._refresh()

    def _refresh(self) -> None:
        self.is_first, self.is_last = self._at == 0, self._at + 1 >= len(self._ids)
        if not self._ids:
            return
        self.learner = self._house.classes.learner(self._ids[self._at])
        self.name = self.learner.nickname
        self.pictures = list(self.learner.password)
        words = i18n.tr("Learner {n} of {all}")
        self.place = words.format(n=self._at + 1, all=len(self._ids))
        asked = i18n.tr("{name} asked for help with the pictures. Only new pictures open the way in again.")
        self.needs_new = asked.format(name=self.name) if self.learner.needs_teacher else ""
