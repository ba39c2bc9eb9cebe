"""Pasted nicknames: what would come of them is told while they are typed."""

from __future__ import annotations

from pathlib import Path

from kivy.lang import Builder
from kivy.properties import ListProperty, NumericProperty, ObjectProperty, StringProperty

import app.ui.teacher.problem  # noqa: F401  gives kv the part
from app.domain import names
from app.domain.names import PastedNames
from app.services.house import House
from app.ui.teacher.changing import Changing
from app.ui.teacher.words import learners_in_words
from app.ui.translations import i18n
from app.ui.widgets.panel import Panel

MOST_TOLD = 3
"""How many problems or changed names are told one by one."""


class PastedNamesModel(Changing):
    """The base of models that take pasted nicknames. Nothing is written before the teacher says so."""

    preview = StringProperty("")
    letters = StringProperty("")
    """What became of names that are equal."""
    problems = ListProperty()
    """Sentences, one for each line that cannot be a nickname."""
    problem_words = StringProperty("")
    """The first of them, and how many more there are."""

    def __init__(self, house: House, **kwargs: object) -> None:
        """Begin with nothing typed."""
        super().__init__(house, **kwargs)
        self.look_at("")

    def look_at(self, pasted: str) -> None:
        """Say what the pasted lines hold."""
        read = self._read(pasted)
        self.preview = learners_in_words(len(read.names))
        sentence = i18n.tr("Line {row}: {why}.")
        self.problems = [sentence.format(row=each.row, why=i18n.tr(each.why)) for each in read.problems]
        self.problem_words = self._first_problems()
        self.letters = _told_apart(pasted, read)
        self.problem = ""

    def _read(self, pasted: str) -> PastedNames:
        return names.read_names(pasted)

    def _missing_names(self, pasted: str) -> str:
        """Return what keeps these names from being taken, in words."""
        if self.problems:
            return i18n.tr("Please change the lines named below first. Nothing was made yet.")
        if not self._read(pasted).names:
            return i18n.tr("Please type at least one nickname.")
        return ""

    def _first_problems(self) -> str:
        more = len(self.problems) - MOST_TOLD
        told = self.problems[:MOST_TOLD]
        if more > 0:
            told = [*told, i18n.ntr("And {n} more line.", "And {n} more lines.", more).format(n=more)]
        return "\n".join(told)


class NamesPane(Panel):
    """A card to type or paste names into; `text` is what stands there."""

    model: PastedNamesModel = ObjectProperty(None, rebind=True)
    lines = NumericProperty(8)
    box = ObjectProperty(None)

    @property
    def text(self) -> str:
        """What stands in the box now."""
        return self.box.text if self.box is not None else ""


def _told_apart(pasted: str, read: PastedNames) -> str:
    typed = {names.clean(line) for line in pasted.splitlines()}
    changed = [name for name in read.names if name not in typed]
    if not changed:
        return ""
    shown = ", ".join(changed[:MOST_TOLD]) + (" …" if len(changed) > MOST_TOLD else "")
    return i18n.tr("Equal names get a letter: {names}").format(names=shown)


Builder.load_file(str(Path(__file__).with_suffix(".kv")))
