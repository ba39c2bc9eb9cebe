"""A learner's home: the assigned set first, one tap to go on, the bamboos, and who can help."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain import mending
from app.domain.errors import msg
from app.domain.growth import STAGES
from app.domain.ids import LearnerId, LessonId
from app.domain.shelf import LessonCard, Standing
from app.services.house import House
from app.services.shelves import Entry, Home
from app.ui.navigation import Navigator
from app.ui.routes import ChooseLanguage, PlayLesson, WhoIsHere
from app.ui.speaking import language_of_now
from app.ui.translations import i18n

STAGE_NAMES = {
    "root": msg("Root"),
    "tip": msg("Tip"),
    "shoot": msg("Shoot"),
    "stem": msg("Stem"),
    "leaf": msg("Leaf"),
    "grove": msg("Grove"),
}
CLOSED_TITLE = msg("A lesson with your teacher")
CLOSED_SUMMARY = msg("It opens when your teacher is here.")


class AtHomeModel(EventDispatcher):
    """What a learner sees after signing in."""

    learner = ObjectProperty(None)
    greeting = StringProperty("")
    class_name = StringProperty("")
    language = StringProperty("")
    set_title = StringProperty("")
    has_next = BooleanProperty(False)
    next_title = StringProperty("")
    next_summary = StringProperty("")
    next_minutes = StringProperty("")
    next_picture = StringProperty("")
    next_is_begun = BooleanProperty(False)
    next_colour = StringProperty("green")
    done = NumericProperty(0)
    total = NumericProperty(0)
    progress_words = StringProperty("")
    lessons = ListProperty()
    """Rows of the shelf: dicts with id, title, summary, words, picture, whether done and whether locked."""
    bamboos = ListProperty()
    """Dicts with id, title, colour, stage and its name."""
    news = StringProperty("")

    def __init__(self, learner_id: LearnerId, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Put the home of this learner together."""
        super().__init__(**kwargs)
        self._learner_id = learner_id
        self._house = house
        self._navigator = navigator
        self._next: LessonId | None = None
        self._refresh()

    def go_on(self) -> None:
        """Open the lesson that is due, where it stopped."""
        if self._next is not None:
            self._navigator.go(PlayLesson(self._learner_id, self._next))

    def open_lesson(self, lesson_id: LessonId) -> None:
        """Open a lesson of the shelf."""
        self._navigator.go(PlayLesson(self._learner_id, lesson_id))

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def leave(self) -> None:
        """Sign out: the next child finds the class."""
        learner = self._house.classes.learner(self._learner_id)
        self._navigator.start(WhoIsHere(learner.class_id))

    def not_me(self) -> None:
        """Go back without moving anything: somebody else's picture was touched."""
        self.leave()

    def _refresh(self) -> None:
        home = self._house.shelves.home(self._learner_id)
        self.learner = home.learner
        self.greeting = i18n.tr("Hello, {name}").format(name=home.learner.nickname)
        self.class_name = home.school_class.name
        self.language = language_of_now(self._house).own_name
        self.set_title = i18n.say(home.assigned.title) if home.assigned else ""
        self.done, self.total = home.done, len(home.entries)
        self.progress_words = i18n.tr("{done} of {total} done").format(done=home.done, total=self.total)
        self._show_next(home)
        self.lessons = [self._row(entry, home) for entry in (*home.entries, *home.others)]
        self.bamboos = [
            {
                "id": bamboo.id,
                "title": i18n.say(bamboo.title),
                "colour": bamboo.colour,
                "stage": STAGES[stage],
                "stage_name": i18n.tr(STAGE_NAMES[STAGES[stage]]),
            }
            for bamboo, stage in home.growth
        ]
        self.news = "\n".join(mending.told(each, i18n.tr) for each in self._house.safekeeping.news())

    def _show_next(self, home: Home) -> None:
        entry = home.next_one
        self.has_next = entry is not None
        self._next = entry.card.id if entry else None
        if entry is None:
            return
        self.next_title = i18n.say(entry.card.title)
        self.next_summary = i18n.say(entry.card.summary)
        self.next_minutes = self._minutes(entry.card, home)
        self.next_picture = entry.card.picture
        self.next_is_begun = entry.standing is Standing.BEGUN
        holding = (bamboo.colour for bamboo, _ in home.growth if bamboo.holds(entry.card.objectives))
        self.next_colour = next(holding, "green")

    def _row(self, entry: Entry, home: Home) -> dict[str, object]:
        title, summary = i18n.say(entry.card.title), i18n.say(entry.card.summary)
        if entry.locked:
            title, summary = i18n.tr(CLOSED_TITLE), i18n.tr(CLOSED_SUMMARY)
        is_done = entry.standing is Standing.DONE
        return {
            "id": entry.card.id,
            "title": title,
            "summary": summary,
            "words": i18n.tr("Done") if is_done else self._minutes(entry.card, home),
            "is_done": is_done,
            "is_locked": entry.locked,
            "picture": "" if entry.locked else entry.card.picture,
        }

    @staticmethod
    def _minutes(card: LessonCard, home: Home) -> str:
        minutes = dict(card.minutes)[home.school_class.band]
        return i18n.ntr("{n} minute", "{n} minutes", minutes).format(n=minutes)
