"""The picture password: three of twelve, in order. Chosen pictures turn into leaves."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.classroom import PASSWORD_LENGTH, PICTURES
from app.domain.errors import RebungError, msg
from app.domain.ids import LearnerId
from app.services.house import House
from app.services.saving import Saving
from app.services.sign_in import Entry
from app.ui.background import when_done
from app.ui.translations import i18n

PICTURE_NAMES = {
    "mango": msg("Mango"), "kite": msg("Kite"), "fish": msg("Fish"), "boat": msg("Boat"),
    "umbrella": msg("Umbrella"), "drum": msg("Drum"), "noodles": msg("Noodles"), "coconut": msg("Coconut"),
    "flower": msg("Flower"), "gecko": msg("Gecko"), "moon": msg("Moon"), "cat": msg("Cat"),
}  # fmt: skip


class PicturesModel(EventDispatcher):
    """One learner's way in. Events: `on_entered` when the three pictures fit.

    `taken` counts what has been chosen; what it was shows nowhere.
    """

    learner = ObjectProperty(None)
    class_name = StringProperty("")
    pictures = ListProperty()
    """Triples of name, number and spoken name, always in the same order."""
    taken = NumericProperty(0)
    needs_teacher = BooleanProperty(False)
    message = StringProperty("")
    hint = ListProperty()
    """In the demo class: the three pictures, so that anybody can look around."""
    busy = BooleanProperty(False)

    __events__ = ("on_entered",)

    def __init__(self, learner_id: LearnerId, house: House, **kwargs: Any) -> None:
        """Ask for the pictures of this learner."""
        super().__init__(**kwargs)
        self._house = house
        self._chosen: list[str] = []
        self.learner = house.classes.learner(learner_id)
        school_class = house.classes.school_class(self.learner.class_id)
        self.class_name = school_class.name
        self.needs_teacher = self.learner.needs_teacher
        self.pictures = list(PICTURES)
        if school_class.demo:
            self.hint = list(self.learner.password)

    def choose(self, picture: str) -> None:
        """Take a picture; the third one asks to be let in."""
        if self.busy or self.needs_teacher or len(self._chosen) >= PASSWORD_LENGTH:
            return
        self._chosen.append(picture)
        self.taken = len(self._chosen)
        self.message = ""
        if self.taken == PASSWORD_LENGTH:
            self._enter()

    def start_again(self) -> None:
        """Put all pictures back."""
        if not self.busy:
            self._chosen.clear()
            self.taken = 0

    def forgot(self) -> None:
        """Say whom to ask."""
        self.message = i18n.tr("Ask your teacher. They can show you your pictures, or give you new ones.")

    def on_entered(self) -> None:
        """The pictures fit."""

    def _enter(self) -> None:
        self.busy = True
        saving = self._house.sign_in.enter(self.learner.id, tuple(self._chosen))
        when_done(saving.future, lambda _: self._answered(saving), lambda _: self._answered(saving))

    def _answered(self, saving: Saving[Entry]) -> None:
        self.busy = False
        self.start_again()
        try:
            entry = saving.settle()
        except RebungError as error:
            self.message = error.told(i18n.tr)
            return
        if entry is Entry.IN:
            self.dispatch("on_entered")
        elif entry is Entry.AGAIN:
            self.message = i18n.tr("Those are other pictures. Try once more.")
        else:
            self.needs_teacher = True
            self.message = ""
