"""24 faces on six tints: what is free in the class can be chosen."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain import avatars
from app.domain.classroom import AVATARS, TINTS, Learner
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, ChooseAvatar, WhoIsHere
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class ChooseAvatarModel(Waiting):
    """Shows what would be chosen; nothing is written before `keep`.

    A face that is taken on the tint of now is shown on its first free one, and takes that tint when it is picked.
    """

    face = NumericProperty(1)
    tint = NumericProperty(0)
    mirrored = BooleanProperty(False)
    nickname = StringProperty("")
    class_name = StringProperty("")
    question = StringProperty("")
    is_first = BooleanProperty(False)
    faces = ListProperty()
    """The 24 faces: dicts with face, the tint to show it on, whether it is selected and whether any tint is free."""
    tints = ListProperty()
    """The six tints of the face of now: dicts with tint, whether it is selected and whether it is free."""

    def __init__(self, route: ChooseAvatar, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with the avatar that the learner has."""
        super().__init__(is_first=route.is_first, **kwargs)
        self._house = house
        self._navigator = navigator
        self._learner: Learner = house.classes.learner(route.learner_id)
        self._taken = house.avatars.taken(route.learner_id)
        self.nickname = self._learner.nickname
        self.class_name = house.classes.school_class(self._learner.class_id).name
        self.face, self.tint = self._learner.avatar.face, self._learner.avatar.tint
        self.refresh()

    def pick_face(self, face: int) -> None:
        """Try a face, on the tint of now if that is free."""
        free = avatars.free_tints(face, self._taken)
        if free and not self.busy:
            self.face, self.tint = face, self.tint if self.tint in free else free[0]
            self.refresh()

    def pick_tint(self, tint: int) -> None:
        """Try another tint for the face of now."""
        if tint in avatars.free_tints(int(self.face), self._taken) and not self.busy:
            self.tint = tint
            self.refresh()

    def keep(self) -> None:
        """Keep what is chosen, and go on: home at the first time, else back."""
        self._tried(
            lambda: self._house.avatars.choose(self._learner.id, int(self.face), int(self.tint)), self._kept
        )

    def back(self) -> None:
        """Go back with nothing written: to the class if this is the first screen, else to where one came from."""
        if self.busy:
            return
        if self.is_first:
            self._navigator.start(WhoIsHere(self._learner.class_id))
        else:
            self._navigator.back()

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        asked = i18n.tr("Which picture is yours, {name}?")
        self.question = asked.format(name=self.nickname)
        given = self._learner.avatar
        self.mirrored = given.mirrored and (given.face, given.tint) == (self.face, self.tint)
        self.faces = [self._face(face) for face in range(1, AVATARS + 1)]
        free = avatars.free_tints(int(self.face), self._taken)
        self.tints = [
            {"tint": tint, "is_chosen": tint == self.tint, "is_free": tint in free} for tint in range(TINTS)
        ]

    def _face(self, face: int) -> dict[str, Any]:
        free = avatars.free_tints(face, self._taken)
        tint = self.tint if self.tint in free or not free else free[0]
        return {"face": face, "tint": tint, "is_chosen": face == self.face, "is_free": bool(free)}

    def _kept(self, learner: Learner) -> None:
        if self.is_first:
            self._navigator.start(AtHome(learner.id))
        else:
            self._navigator.back()

    def _failed(self, error: BaseException) -> None:
        """Look again what is free: somebody may have been given it meanwhile."""
        super()._failed(error)
        self._taken = self._house.avatars.taken(self._learner.id)
        self.refresh()
