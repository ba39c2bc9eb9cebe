"""A learner's home: the assigned set first, one tap to go on, and the bamboos."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, ObjectProperty, StringProperty

from app.domain.errors import msg
from app.domain.growth import STAGES
from app.domain.ids import LearnerId, LessonId
from app.domain.shelf import Standing
from app.services.house import House
from app.services.shelves import Entry, Home
from app.ui.navigation import Navigator
from app.ui.routes import ChooseLanguage, PlayLesson, Settings, WhoIsHere
from app.ui.speaking import language_of_now
from app.ui.stages import STAGE_NAMES
from app.ui.translations import i18n

WITH_TEACHER = msg("A lesson with your teacher")
CLOSED, OPEN = msg("It opens when your teacher is here."), msg("Your teacher has opened it for today.")
ALL_DONE = msg("Everything here is done"), msg("You can play any lesson again.")
NO_SET = (
    msg("Choose a lesson"),
    msg("Your teacher has not chosen lessons for this class yet. Take any one you like."),
)
NO_LESSON = msg("No lessons yet"), msg("Please tell your teacher that nothing is here.")


class AtHomeModel(EventDispatcher):
    """What a learner sees after signing in.

    A lesson for which the teacher must be there has a neutral title and no picture, open or not, done or not. Nothing
    tells whether a lesson has been begun: the button says the same either way.
    """

    learner = ObjectProperty(None)
    greeting = StringProperty("")
    class_name = StringProperty("")
    language = StringProperty("")
    has_set = BooleanProperty(False)
    has_next = BooleanProperty(False)
    title = StringProperty("")
    summary = StringProperty("")
    minutes = StringProperty("")
    picture = StringProperty("")
    """Who of the cast is to be seen on the card, "" for nobody."""
    colour = StringProperty("green")
    done = NumericProperty(0)
    total = NumericProperty(0)
    progress_words = StringProperty("")
    lessons = ListProperty()
    """Rows of the shelf: dicts with id, title, summary, words, picture, whether done and whether locked."""
    bamboos = ListProperty()
    """Dicts with colour, stage (from 0), title and the stage's name."""

    def __init__(self, learner_id: LearnerId, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Put the home of this learner together."""
        super().__init__(**kwargs)
        self._learner_id = learner_id
        self._house = house
        self._navigator = navigator
        self._next: LessonId | None = None
        self.refresh()

    def go_on(self) -> None:
        """Open the lesson that is due, where it stopped."""
        if self._next is not None:
            self.open_lesson(self._next)

    def open_lesson(self, lesson_id: LessonId) -> None:
        """Open a lesson of the shelf, unless it is locked."""
        if any(row["id"] == lesson_id and not row["is_locked"] for row in self.lessons):
            self._navigator.go(PlayLesson(self._learner_id, lesson_id))

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def settings(self) -> None:
        """Go to this learner's own settings."""
        self._navigator.go(Settings(self._learner_id))

    def leave(self) -> None:
        """Sign out, or go back without moving anything if it is somebody else: the class is shown."""
        self._navigator.start(WhoIsHere(self._house.classes.learner(self._learner_id).class_id))

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        home = self._house.shelves.home(self._learner_id)
        self.learner = home.learner
        self.greeting = i18n.tr("Hello, {name}").format(name=home.learner.nickname)
        self.class_name = home.school_class.name
        self.language = language_of_now(self._house).own_name
        self.lessons = [_row(entry, home) for entry in (*home.entries, *home.others)]
        self.bamboos = [
            {
                "colour": bamboo.colour,
                "stage": stage,
                "title": i18n.say(bamboo.title),
                "stage_name": i18n.tr(STAGE_NAMES[STAGES[stage]]),
            }
            for bamboo, stage in home.growth
        ]
        self._show_card(home)

    def _show_card(self, home: Home) -> None:
        entry = home.next_one
        self.has_set, self.has_next = bool(home.entries), entry is not None
        self.done, self.total = home.done, len(home.entries)
        self.progress_words = i18n.tr("{done} of {total} done").format(done=home.done, total=self.total)
        self._next = entry.card.id if entry else None
        if entry is not None:
            self.title, self.summary, self.picture = _told(entry)
            self.minutes = _minutes(entry, home)
            holding = (bamboo.colour for bamboo, _ in home.growth if bamboo.holds(entry.card.objectives))
            self.colour = next(holding, "green")
            return
        title, summary = _without_next(home)
        self.title, self.summary = i18n.tr(title), i18n.tr(summary)
        self.picture, self.minutes = "", ""


def _without_next(home: Home) -> tuple[str, str]:
    if not home.entries:
        return NO_SET if home.others else NO_LESSON
    return ALL_DONE if home.done == len(home.entries) else (WITH_TEACHER, CLOSED)


def _told(entry: Entry) -> tuple[str, str, str]:
    """Return title, summary and picture as everybody may see them."""
    if entry.card.teacher_present:
        return i18n.tr(WITH_TEACHER), i18n.tr(CLOSED if entry.locked else OPEN), ""
    return i18n.say(entry.card.title), i18n.say(entry.card.summary), entry.card.picture


def _row(entry: Entry, home: Home) -> dict[str, object]:
    title, summary, picture = _told(entry)
    is_done = entry.standing is Standing.DONE
    words = i18n.tr("Done") if is_done else "" if entry.locked else _minutes(entry, home)
    return {
        "id": entry.card.id,
        "title": title,
        "summary": summary,
        "words": words,
        "picture": picture,
        "is_done": is_done,
        "is_locked": entry.locked,
    }


def _minutes(entry: Entry, home: Home) -> str:
    minutes = dict(entry.card.minutes)[home.school_class.band]
    return i18n.ntr("{n} minute", "{n} minutes", minutes).format(n=minutes)
