"""A copy is brought back on a computer that has no class: found, chosen, and then Rebung starts again with it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.backup_errors import NotACopy, StateDamaged
from app.services.backup import FoundCopy
from app.services.house import House
from app.ui.days import day_words
from app.ui.navigation import Navigator
from app.ui.routes import BringBack
from app.ui.teacher.safe_keeping.words import copy_words
from app.ui.teacher.still_chosen import still_chosen
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class BringBackModel(Waiting):
    """The copies that were found, and the one that is chosen."""

    has_looked = BooleanProperty(False)
    copies = ListProperty()
    """Pairs of path and words, the newest first."""
    copy = StringProperty("")
    """The path of the one that is chosen, "" while there is none."""
    comes = StringProperty("")
    """What will happen, in words."""

    def __init__(self, _route: BringBack, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        self._found: tuple[FoundCopy, ...] = ()

    def look(self) -> None:
        """Look for copies."""
        self._slowly(self._house.backup.found_copies, self._looked)

    def choose(self, copy: str) -> None:
        """Choose the copy that is brought back."""
        if not self.busy:
            self.problem = ""
            self.copy = copy

    def bring_back(self) -> None:
        """Take the copy in and go back to it: Rebung closes, and starts again as it was then."""
        backup, copy = self._house.backup, self.copy
        if copy:
            self._slowly(
                lambda: backup.go_back(backup.bring(Path(copy)).name), lambda _: self._navigator.leave()
            )

    def back(self) -> None:
        """Go back to the first screen, while nothing is under way."""
        if not self.busy:
            self._navigator.back()

    def on_copy(self, *_: object) -> None:
        """Say what will happen with this copy."""
        day = day_words(next((each.day for each in self._found if str(each.path) == self.copy), ""))
        if day:
            words = i18n.tr(
                "Rebung closes and starts again with what was kept on {day}: classes, names, pictures, what children "
                "did, settings, PIN and recovery code."
            )
            self.comes = words.format(day=day)
        else:
            self.comes = i18n.tr(
                "Rebung closes and starts again with what was kept in this file: classes, names, pictures, what "
                "children did, settings, PIN and recovery code."
            )

    def _looked(self, found: tuple[FoundCopy, ...]) -> None:
        self._found = found
        self.copies = [(str(each.path), copy_words(each)) for each in found]
        self.copy = still_chosen(self.copy, self.copies)
        self.has_looked = True

    def _failed(self, error: BaseException) -> None:
        # What is told of earlier states would be puzzling here: it is the file that is damaged.
        is_damaged = isinstance(error, StateDamaged)
        super()._failed(NotACopy(name=Path(self.copy).name) if is_damaged else error)
        self.has_looked = True
