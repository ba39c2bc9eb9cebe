"""One nickname or many join a class."""

from __future__ import annotations

from typing import Any

from kivy.properties import StringProperty

from app.domain.classroom import Learner
from app.domain.names import PastedNames
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AddLearners, TeacherRoom
from app.ui.teacher.pasted_names import PastedNamesModel
from app.ui.translations import i18n


class AddLearnersModel(PastedNamesModel):
    """Names that somebody in the class has already get a letter."""

    class_name = StringProperty("")

    def __init__(self, route: AddLearners, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with nothing typed."""
        self._class_id = route.class_id
        super().__init__(house, **kwargs)
        self._navigator = navigator
        self.class_name = house.classes.school_class(route.class_id).name

    def add(self, pasted: str) -> None:
        """Add the learners, and go back to the class."""
        self.problem = self._missing_names(pasted)
        if not self.problem:
            self._change(lambda: self._house.roster.add(self._class_id, pasted), self._told)

    def back(self) -> None:
        """Go back without a change."""
        self._navigator.back()

    def _read(self, pasted: str) -> PastedNames:
        return self._house.roster.read(self._class_id, pasted)

    def _told(self, added: tuple[Learner, ...]) -> str:
        if len(added) == 1:
            return i18n.tr("{name} is in {other} now.").format(name=added[0].nickname, other=self.class_name)
        words = i18n.ntr("{n} learner joined {name}.", "{n} learners joined {name}.", len(added))
        return words.format(n=len(added), name=self.class_name)

    def _after_change(self) -> None:
        self._navigator.start(TeacherRoom(self._class_id))
