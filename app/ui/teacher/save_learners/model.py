"""Learners as a list that Kolibri takes: whose, under which name, in which folder. Nothing here is changed by it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.properties import ListProperty, StringProperty

from app.services.house import House
from app.services.places import Place
from app.services.roster_export import ListIsThere, ListLine, file_name, new_to_kolibri
from app.ui.navigation import Navigator
from app.ui.routes import SaveLearners
from app.ui.teacher.place_words import place_words
from app.ui.teacher.words import learners_in_words
from app.ui.translations import i18n
from app.ui.waiting import Waiting

CLASS, ALL = "class", "all"


class SaveLearnersModel(Waiting):
    """Events: `on_there` when there is such a file, `on_written` when the list is on the disk."""

    whose = ListProperty()
    chosen = StringProperty(CLASS)
    name = StringProperty("")
    places = ListProperty()
    place = StringProperty("")
    told = StringProperty("")
    """Where the list lies now, and what must be known of it."""

    __events__ = ("on_there", "on_written")

    def __init__(self, route: SaveLearners, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Offer the class of the route, and all classes."""
        super().__init__(**kwargs)
        self._house, self._navigator = house, navigator
        self._class_id = route.class_id
        self._places: dict[str, Place] = {}
        self.name = file_name(house.classes.school_class(route.class_id).name)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Say everything in the language of now."""
        class_name = self._house.classes.school_class(self._class_id).name
        self.whose = [(CLASS, i18n.tr("Only {name}").format(name=class_name)), (ALL, i18n.tr("All classes"))]
        self.places = [(key, place_words(place)) for key, place in self._places.items()]

    def look(self) -> None:
        """Look for folders and sticks."""
        self._slowly(self._house.roster.files.places, self._found)

    def choose(self, whose: str) -> None:
        """Choose whose list it is."""
        self.chosen = whose

    def choose_place(self, place: str) -> None:
        """Choose the folder."""
        self.place = place

    def save(self, name: str, *, over: bool = False) -> None:
        """Save the list, over an earlier one only when the teacher has said so."""
        if self.place not in self._places:
            self.problem = i18n.tr("Please choose a folder first.")
            return
        self.name = file_name(name)
        path = self._places[self.place].path / self.name
        class_id = self._class_id if self.chosen == CLASS else None
        files = self._house.roster.files
        self._slowly(lambda: files.save(path, class_id, over=over), lambda saved: self._written(path, saved))

    def back(self) -> None:
        """Go back."""
        self._navigator.back()

    def on_there(self) -> None:
        """There is such a file."""

    def on_written(self) -> None:
        """The list is on the disk."""

    def _found(self, places: tuple[Place, ...]) -> None:
        self._places = {str(each.path): each for each in places}
        self.place = next(iter(self._places), "")
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        super()._failed(error)
        if isinstance(error, ListIsThere):
            self.problem = ""
            self.dispatch("on_there")

    def _written(self, path: Path, saved: tuple[ListLine, ...]) -> None:
        place = place_words(self._places[self.place])
        words = i18n.tr("{learners} in “{file}”, {place}.")
        told = words.format(learners=learners_in_words(len(saved)), file=path.name, place=place)
        fresh = new_to_kolibri(saved)
        if fresh:
            more = i18n.ntr(
                "{n} is new to Kolibri: the first password stands in the file.",
                "{n} are new to Kolibri: their first passwords stand in the file.",
                fresh,
            )
            told = f"{told} {more.format(n=fresh)}"
        self.told = told
        self.dispatch("on_written")
