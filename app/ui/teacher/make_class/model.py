"""A class is made: its name, its ages, and nicknames pasted one a line."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, NumericProperty

from app.domain import names
from app.domain.band import Band
from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import HandOut, ImportLearners, MakeClass
from app.ui.teacher.pasted_names import PastedNamesModel
from app.ui.teacher.words import BAND_NAMES
from app.ui.translations import i18n


class MakeClassModel(PastedNamesModel):
    """Shows what would come of the pasted names before anything is written."""

    bands = ListProperty()
    band = NumericProperty(int(Band.MIDDLE))

    def __init__(self, _route: MakeClass, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with nothing typed."""
        super().__init__(house, **kwargs)
        self._navigator = navigator
        self._made: ClassId | None = None
        self.bands = [(int(band), i18n.tr(name)) for band, name in BAND_NAMES.items()]

    def choose_band(self, band: int) -> None:
        """Choose the ages."""
        self.band = band

    def make(self, name: str, pasted: str) -> None:
        """Make the class and hand out the pictures."""
        missing = self._missing_title(name) or self._missing_names(pasted)
        if missing:
            self.problem = missing
            return
        self._change(lambda: self._house.classes.make(name, Band(self.band), pasted), self._told)

    def import_list(self) -> None:
        """Choose a list that names the classes."""
        self._navigator.go(ImportLearners())

    def back(self) -> None:
        """Go back without a class."""
        self._navigator.back()

    def _missing_title(self, name: str) -> str:
        if not names.clean(name):
            return i18n.tr("Please give the class a name, such as 6B.")
        if not names.class_name(name):
            return i18n.tr("Please give the class a shorter name, of at most 40 letters.")
        return ""

    def _told(self, school_class: SchoolClass) -> str:
        self._made = school_class.id
        return i18n.tr("The class {name} was made.").format(name=school_class.name)

    def _after_change(self) -> None:
        if self._made is not None:
            self._navigator.replace(HandOut(self._made))
