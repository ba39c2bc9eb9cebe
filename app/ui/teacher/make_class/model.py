"""A class is made: its name, its ages, and nicknames pasted one a line."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, NumericProperty, StringProperty

from app.domain import names
from app.domain.classroom import SchoolClass
from app.domain.errors import msg
from app.domain.lesson import Band
from app.domain.names import PastedNames
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import HandOut, MakeClass
from app.ui.translations import i18n
from app.ui.waiting import Waiting

BAND_NAMES = {
    Band.YOUNG: msg("8 to 10 years"),
    Band.MIDDLE: msg("11 to 13 years"),
    Band.OLDER: msg("14 to 17 years"),
}
MOST_TOLD = 3
"""How many problems or changed names are told one by one."""


class MakeClassModel(Waiting):
    """Shows what would come of the pasted names before anything is written."""

    bands = ListProperty()
    band = NumericProperty(int(Band.MIDDLE))
    preview = StringProperty("")
    letters = StringProperty("")
    """What became of names that are equal."""
    problems = ListProperty()
    """Sentences, one for each line that cannot be a nickname."""
    problem_words = StringProperty("")
    """The first of them, and how many more there are."""

    def __init__(self, _route: MakeClass, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with nothing typed."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        self.bands = [(int(band), i18n.tr(name)) for band, name in BAND_NAMES.items()]
        self.look_at("")

    def choose_band(self, band: int) -> None:
        """Choose the ages."""
        self.band = band

    def look_at(self, pasted: str) -> None:
        """Say what the pasted lines hold."""
        read = names.read_names(pasted)
        count = len(read.names)
        self.preview = i18n.ntr("{n} learner", "{n} learners", count).format(n=count)
        sentence = i18n.tr("Line {row}: {why}.")
        self.problems = [sentence.format(row=each.row, why=i18n.tr(each.why)) for each in read.problems]
        self.problem_words = self._first_problems()
        self.letters = _told_apart(pasted, read)
        self.problem = ""

    def make(self, name: str, pasted: str) -> None:
        """Make the class and hand out the pictures."""
        missing = self._missing(name, pasted)
        if missing:
            self.problem = missing
            return
        self._tried(lambda: self._house.classes.make(name, Band(self.band), pasted), self._made)

    def back(self) -> None:
        """Leave without a class."""
        self._navigator.back()

    def _missing(self, name: str, pasted: str) -> str:
        title = names.clean(name)
        if not title:
            return i18n.tr("Please give the class a name, such as 6B.")
        if names.visible_length(title) > names.LONGEST:
            return i18n.tr("Please give the class a shorter name, of at most 40 letters.")
        if self.problems:
            return i18n.tr("Please change the lines named below first. Nothing was made yet.")
        if not names.read_names(pasted).names:
            return i18n.tr("Please type at least one nickname.")
        return ""

    def _first_problems(self) -> str:
        more = len(self.problems) - MOST_TOLD
        told = self.problems[:MOST_TOLD]
        if more > 0:
            told = [*told, i18n.ntr("And {n} more line.", "And {n} more lines.", more).format(n=more)]
        return "\n".join(told)

    def _made(self, school_class: SchoolClass) -> None:
        self._navigator.replace(HandOut(school_class.id))


def _told_apart(pasted: str, read: PastedNames) -> str:
    typed = {names.clean(line) for line in pasted.splitlines()}
    changed = [name for name in read.names if name not in typed]
    if not changed:
        return ""
    shown = ", ".join(changed[:MOST_TOLD]) + (" …" if len(changed) > MOST_TOLD else "")
    return i18n.tr("Equal names get a letter: {names}").format(names=shown)
