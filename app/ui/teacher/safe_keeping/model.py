"""What was kept of earlier days: going back to it, copies on a stick, copies from one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kivy.properties import ListProperty, StringProperty

from app.domain.generations import Generation
from app.services.backup import FoundCopy
from app.services.house import House
from app.services.places import Place
from app.ui.days import day_words
from app.ui.navigation import Navigator
from app.ui.routes import SafeKeeping
from app.ui.teacher.place_words import place_words
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.safe_keeping.words import copy_words, last_kept_words, state_words, trouble_words
from app.ui.teacher.still_chosen import still_chosen
from app.ui.translations import i18n

Found = tuple[tuple[Generation, ...], tuple[Place, ...], tuple[FoundCopy, ...]]


class SafeKeepingModel(RoomModel):
    """Lists of states, places and copies. Event: `on_done` when something is to be told, which is in `done_words`."""

    page = "safe-keeping"
    last_kept = StringProperty("")
    trouble = StringProperty("")
    states = ListProperty()
    """Pairs of name and words, the newest first."""
    state = StringProperty("")
    places = ListProperty()
    place = StringProperty("")
    copies = ListProperty()
    copy = StringProperty("")
    done_title = StringProperty("")
    done_words = StringProperty("")

    __events__ = ("on_done",)

    def __init__(self, route: SafeKeeping, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show nothing before it is looked for."""
        self._found: Found = ((), (), ())
        super().__init__(route.class_id, house, navigator, **kwargs)

    def look(self) -> None:
        """Look for states, sticks and copies."""
        backup = self._house.backup
        self._slowly(lambda: (backup.states(), backup.places(), backup.found_copies()), self._looked)

    def choose_state(self, name: str) -> None:
        """Choose the state to go back to."""
        self.state = name

    def choose_place(self, place: str) -> None:
        """Choose where a copy goes."""
        self.place = place

    def choose_copy(self, copy: str) -> None:
        """Choose the copy to take in."""
        self.copy = copy

    @property
    def day(self) -> str:
        """The day of the state that is chosen, in words."""
        return next((day_words(each.day) for each in self._found[0] if each.name == self.state), "")

    def go_back(self) -> None:
        """Go back to the state that is chosen: Rebung closes, and starts again with it."""
        self._slowly(lambda: self._house.backup.go_back(self.state), lambda _: self._navigator.leave())

    def keep_copy(self) -> None:
        """Keep a copy at the place that is chosen."""
        place = next(each for each in self._found[1] if str(each.path) == self.place)
        self._slowly(lambda: self._house.backup.keep_copy(place), lambda name: self._kept(name, place))

    def bring(self) -> None:
        """Take in the copy that is chosen."""
        self._slowly(lambda: self._house.backup.bring(Path(self.copy)), self._brought)

    def back(self) -> None:
        """Go back to the settings."""
        self._navigator.back()

    def on_done(self) -> None:
        """Something was done that is told in words."""

    def _looked(self, found: Found) -> None:
        self._found = found
        self._show()

    def _kept(self, name: str, place: Place) -> None:
        words = i18n.tr("“{file}”, {place}. It was read again and is whole. Keep it as you keep a key.")
        self._tell(i18n.tr("The copy was kept."), words.format(file=name, place=place_words(place)))

    def _brought(self, state: Generation) -> None:
        words = i18n.tr(
            "The state of {day} stands among the earlier states now. Nothing else has changed. "
            "If it is to be here as it was then, go back to it."
        )
        self._tell(i18n.tr("The copy was taken in."), words.format(day=day_words(state.day)))

    def _tell(self, title: str, words: str) -> None:
        self.done_title, self.done_words = title, words
        self.dispatch("on_done")
        self.look()

    def _show(self) -> None:
        states, places, copies = self._found
        damaged = self._house.backup.checked.damaged
        self.states = [(each.name, state_words(each, is_damaged=each.name in damaged)) for each in states]
        self.places = [(str(each.path), place_words(each)) for each in places]
        self.copies = [(str(each.path), copy_words(each)) for each in copies]
        self.state = still_chosen(self.state, self.states)
        self.place = still_chosen(self.place, self.places)
        self.copy = still_chosen(self.copy, self.copies)
        self.last_kept = last_kept_words(states)
        self.trouble = trouble_words(self._house.backup)
