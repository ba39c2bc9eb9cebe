"""The picture password: three of twelve, in order. Chosen pictures turn into leaves."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.classroom import PASSWORD_LENGTH, PICTURES
from app.domain.errors import msg
from app.domain.ids import LearnerId
from app.services.house import House
from app.services.sign_in import Entry
from app.ui.translations import i18n
from app.ui.waiting import Waiting

PICTURE_NAMES = {
    "mango": msg("Mango"), "kite": msg("Kite"), "fish": msg("Fish"), "boat": msg("Boat"),
    "umbrella": msg("Umbrella"), "drum": msg("Drum"), "noodles": msg("Noodles"), "coconut": msg("Coconut"),
    "flower": msg("Flower"), "gecko": msg("Gecko"), "moon": msg("Moon"), "cat": msg("Cat"),
}  # fmt: skip
AGAIN = msg("These are not the pictures of this name. Try once more.")
FORGOTTEN = msg("Ask your teacher. They can show you your pictures, or give you new ones.")


class PicturesModel(Waiting):
    """One learner's way in. Events: `on_entered` when the three pictures fit.

    `taken` counts what has been chosen; what it was shows nowhere.
    """

    learner = ObjectProperty(None)
    class_name = StringProperty("")
    pictures = ListProperty()
    """Pairs of name and spoken name, always in the same order."""
    taken = NumericProperty(0)
    needs_teacher = BooleanProperty(False)
    message = StringProperty("")
    hint = ListProperty()
    """In the demo class: the three pictures, so that anybody can look around."""

    __events__ = ("on_entered",)

    def __init__(self, learner_id: LearnerId, house: House, **kwargs: Any) -> None:
        """Ask for the pictures of this learner."""
        super().__init__(**kwargs)
        self._house = house
        self._chosen: list[str] = []
        self._said = ""
        self.learner = house.classes.learner(learner_id)
        school_class = house.classes.school_class(self.learner.class_id)
        self.class_name = school_class.name
        self.needs_teacher = self.learner.needs_teacher
        if school_class.demo:
            self.hint = list(self.learner.password)
        self.refresh()

    def choose(self, picture: str) -> None:
        """Take a picture; the third one asks to be let in."""
        if self.busy or self.needs_teacher or len(self._chosen) >= PASSWORD_LENGTH:
            return
        self._chosen.append(picture)
        self.problem = ""
        self._say("")
        if self.taken == PASSWORD_LENGTH:
            self._tried(
                lambda: self._house.sign_in.enter(self.learner.id, tuple(self._chosen)), self._answered
            )

    def start_again(self) -> None:
        """Put all pictures back."""
        if not self.busy:
            self._chosen.clear()
            self.refresh()

    def forgot(self) -> None:
        """Say whom to ask."""
        self._say(FORGOTTEN)

    def on_entered(self) -> None:
        """The pictures fit."""

    def _answered(self, entry: Entry) -> None:
        if entry is Entry.IN:
            self.dispatch("on_entered")
            return
        self.needs_teacher = entry is Entry.ASK_TEACHER
        self._chosen.clear()
        self._say("" if self.needs_teacher else AGAIN)

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        self.start_again()

    def _say(self, message: str) -> None:
        self._said = message
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        self.taken = len(self._chosen)
        self.pictures = [(each, i18n.tr(PICTURE_NAMES[each])) for each in PICTURES]
        self.message = i18n.tr(self._said) if self._said else ""
