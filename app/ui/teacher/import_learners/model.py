"""Which list: one of the newest of this computer, one that was dropped on the window, or one whose place is typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, ListProperty

from app.domain.roster_file import shortened
from app.services.house import House
from app.services.roster_export import FoundFile
from app.ui.days import day_words
from app.ui.navigation import Navigator
from app.ui.routes import ImportLearners, PreviewLearners
from app.ui.teacher.place_words import place_words
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class FileLine(NamedTuple):
    """A file as it is shown."""

    path: Path
    name: str
    about: str


class ImportLearnersModel(Waiting):
    """Nothing is read here, only found."""

    files = ListProperty()
    """A `FileLine` for each list."""
    has_looked = BooleanProperty(False)

    def __init__(self, route: ImportLearners, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Begin with nothing found."""
        super().__init__(**kwargs)
        self._class_id = route.class_id
        self._house = house
        self._navigator = navigator
        self._lists: tuple[FoundFile, ...] = ()

    def look(self) -> None:
        """Look for lists, once more too: a stick may have been plugged in."""
        self._slowly(self._house.roster.files.newest, self._found)

    def open(self, path: Path) -> None:
        """Look at a list."""
        self._navigator.go(PreviewLearners(self._class_id, path))

    def open_typed(self, typed: str) -> None:
        """Look at the list whose place was typed or pasted, with or without quotation marks around it."""
        place = typed.strip().strip("\"'").strip()
        if not place:
            self.problem = i18n.tr("Please type where the list lies, or choose one from the others.")
            return
        path = Path(place)
        self.open(Path.home() / path.relative_to("~") if path.parts[:1] == ("~",) else path)

    def back(self) -> None:
        """Go back without a list."""
        self._navigator.back()

    def refresh(self, *_: object) -> None:
        """Say everything in the language of now."""
        self.files = [
            FileLine(
                each.path,
                shortened(each.path.name),
                " · ".join(filter(None, (place_words(each.place), day_words(each.day)))),
            )
            for each in self._lists
        ]

    def _found(self, files: tuple[FoundFile, ...]) -> None:
        self._lists, self.has_looked = files, True
        self.refresh()
