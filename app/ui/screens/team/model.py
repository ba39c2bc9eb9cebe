"""Finding each other: who sits here, who may join, and the lessons that they can do together."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.ids import LearnerId, LessonId
from app.services.house import House
from app.services.shelves import Entry, Home
from app.ui.navigation import Navigator
from app.ui.routes import AtHome, Team, TeamLesson, TeamPictures
from app.ui.screens.at_home import words
from app.ui.translations import i18n


class TeamUpModel(EventDispatcher):
    """Two or three of a class. The lessons say nothing of how far anybody is with them."""

    is_asking = BooleanProperty(False)
    """Whether it is asked who joins; else they choose a lesson."""
    title = StringProperty("")
    team = ListProperty()
    """The `Learner`s who sit here, the one whose home it is first."""
    classmates = ListProperty()
    """The `Learner`s who may join."""
    lessons = ListProperty()
    """Rows of the shelf, as at home."""
    can_add = BooleanProperty(False)

    def __init__(self, route: Team, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Ask who joins while there is one alone."""
        super().__init__(is_asking=not route.others, **kwargs)
        self._route, self._house, self._navigator = route, house, navigator
        self.refresh()

    def join(self, learner_id: LearnerId) -> None:
        """Somebody has found their picture, and signs in."""
        self._navigator.start(TeamPictures(self._route.learner_id, self._route.others, learner_id))

    def add(self) -> None:
        """Ask for one more."""
        self.is_asking = True
        self.refresh()

    def leave_out(self, learner_id: LearnerId) -> None:
        """Somebody was taken for somebody else, or goes again."""
        others = tuple(each for each in self._route.others if each != learner_id)
        self._navigator.start(Team(self._route.learner_id, others))

    def open_lesson(self, lesson_id: LessonId) -> None:
        """Open a lesson for all of them, unless it is locked."""
        if any(row["id"] == lesson_id and not row["is_locked"] for row in self.lessons):
            self._navigator.start(TeamLesson(self._route.learner_id, self._route.others, lesson_id))

    def back(self) -> None:
        """One step back: to the lessons where one more was asked for, else home."""
        if self.is_asking and self._route.others:
            self.is_asking = False
            self.refresh()
        else:
            self._navigator.start(AtHome(self._route.learner_id))

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        ids = (self._route.learner_id, *self._route.others)
        learner = self._house.classes.learner
        self.team = [learner(each) for each in ids]
        joining = self._house.learning.together.can_join(ids)
        self.classmates = [learner(each) for each in joining]
        self.can_add = bool(joining) and not self.is_asking
        self.title = i18n.tr("Do it together")
        home = self._house.shelves.home(self._route.learner_id)
        self.lessons = [] if self.is_asking else [_row(each, home) for each in (*home.entries, *home.others)]


def _row(entry: Entry, home: Home) -> dict[str, Any]:
    """Return a row that is the same whether it was done or not: nobody reads another one's way from it."""
    card = entry.card
    told = words.told(entry) if card.teacher_present else words.named(entry)
    shown = {name: told[name] for name in ("title", "summary", "picture")}
    minutes = "" if entry.locked else words.minutes(entry, home)
    return {"id": card.id, "words": minutes, "is_done": False, "is_locked": entry.locked, **shown}
