"""A learner's home: the assigned set first, one tap to go on, what can be practised again, and the bamboos."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, NumericProperty, StringProperty

from app.domain.band import Band
from app.domain.ids import LessonId
from app.services.house import House
from app.services.shelves import Home, Work
from app.ui.days import finish_by
from app.ui.navigation import Navigator
from app.ui.report_words import bamboo_words
from app.ui.routes import AtHome, ChooseLanguage, MyPage, PlayLesson, PracticeDay, Settings, Team, WhoIsHere
from app.ui.screens.at_home import phone_words, words
from app.ui.speaking import language_of_now
from app.ui.translations import i18n

MOST_AGAIN = 3
"""How many lessons to practise again stand on the page."""


class AtHomeModel(EventDispatcher):
    """What a learner sees after signing in.

    A lesson for which the teacher must be there has a neutral title and no picture, open or not, done or not; so has a
    sensitive one that is finished. Nothing tells whether a lesson has been begun: the button says the same either way.
    """

    greeting = StringProperty("")
    class_name = StringProperty("")
    language = StringProperty("")
    has_arrived = BooleanProperty(False)
    """The sign-in was just now: who is somebody else can go back, and nothing has moved."""
    has_set = BooleanProperty(False)
    has_next = BooleanProperty(False)
    title = StringProperty("")
    summary = StringProperty("")
    picture = StringProperty("")
    """Who of the cast is to be seen on the card, "" for nobody."""
    place = StringProperty("")
    """Where the story of the card begins."""
    minutes = StringProperty("")
    due = StringProperty("")
    """Until when the set is to be done, in words; empty when there is no day, or nothing left."""
    colour = StringProperty("green")
    done = NumericProperty(0)
    total = NumericProperty(0)
    progress_words = StringProperty("")
    again = ListProperty()
    """Finished ordinary lessons: dicts with id, title, words, colour, icon and stage of their bamboo."""
    again_words = StringProperty("")
    more_work = ListProperty()
    """Other sets from the teacher: dicts with words (until when, how far) and their rows of the shelf."""
    lessons = ListProperty()
    """Rows of the shelf: dicts with id, title, summary, words, picture, whether done and whether locked."""
    has_classmates = BooleanProperty(False)
    """Whether there is anybody to do a lesson with."""
    phone = ListProperty()
    """Rows of the practice phone, as those of the shelf; empty where it is switched off."""
    bamboos = ListProperty()
    """The bamboos with their skills, as `report_words.bamboo_words` tells them."""

    def __init__(
        self,
        route: AtHome,
        house: House,
        navigator: Navigator,
        **kwargs: Any,
    ) -> None:
        """Put the home of this learner together."""
        super().__init__(has_arrived=route.arrived, **kwargs)
        self._learner_id = route.learner_id
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
        if any(row["id"] == lesson_id and not row["is_locked"] for row in self._rows()):
            self._navigator.go(PlayLesson(self._learner_id, lesson_id))

    def together(self) -> None:
        """Find one or two classmates to do a lesson with."""
        self._navigator.go(Team(self._learner_id))

    def open_phone(self, name: str) -> None:
        """Open the next day on the phone, or a story."""
        if name == phone_words.A_DAY:
            self._navigator.go(PracticeDay(self._learner_id))
        else:
            self._navigator.go(PlayLesson(self._learner_id, LessonId(name)))

    def my_page(self) -> None:
        """Show what the teacher sees of me."""
        self._navigator.go(MyPage(self._learner_id))

    def settings(self) -> None:
        """Go to this learner's own settings."""
        self._navigator.go(Settings(self._learner_id))

    def choose_language(self) -> None:
        """Change the language."""
        self._navigator.go(ChooseLanguage())

    def leave(self) -> None:
        """Sign out, or go back without moving anything if it is somebody else: the class is shown."""
        self._navigator.start(WhoIsHere(self._house.classes.learner(self._learner_id).class_id))

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        home = self._house.shelves.home(self._learner_id)
        self.greeting = i18n.tr("Hello, {name}").format(name=home.learner.nickname)
        self.class_name = home.school_class.name
        self.language = language_of_now(self._house).own_name
        here = home.work.entries if home.work else ()
        self.lessons = [words.row(entry, home) for entry in (*here, *home.others)]
        self.more_work = [_more(work, home) for work in home.works if work is not home.work]
        self.again = [words.again(entry, home) for entry in home.again[:MOST_AGAIN]]
        # Older learners do without the picture of water.
        is_young = home.school_class.band is not Band.OLDER
        self.again_words = i18n.tr("Like water for your bamboo.") if is_young else ""
        self.has_classmates = len(self._house.classes.learners(home.school_class.id)) > 1
        self.phone = phone_words.rows(self._house.practice.room(self._learner_id))
        report = self._house.reports.of(self._learner_id)
        self.bamboos = [bamboo_words(each) for each in report.bamboos]
        self._show_card(home)

    def _rows(self) -> list[dict[str, Any]]:
        return [*self.lessons, *(row for work in self.more_work for row in work["lessons"])]

    def _show_card(self, home: Home) -> None:
        entry, work = home.next_one, home.work
        self.has_set, self.has_next = work is not None, entry is not None
        self.done, self.total = (work.done, len(work.entries)) if work else (0, 0)
        self.progress_words = words.progress(self.done, self.total)
        self.due = finish_by(work.due_on, home.today) if work and entry else ""
        self._next = entry.card.id if entry else None
        if entry is None:
            self.title, self.summary = words.without_next(home)
            self.picture = self.place = self.minutes = ""
            return
        told = words.told(entry)
        self.title, self.summary = told["title"], told["summary"]
        self.picture, self.place = told["picture"], told["place"]
        self.minutes = words.minutes(entry, home)
        self.colour = words.colour_of(entry, home)


def _more(work: Work, home: Home) -> dict[str, Any]:
    is_done = work.done == len(work.entries)
    told = [] if is_done else [finish_by(work.due_on, home.today)]
    told.append(words.progress(work.done, len(work.entries)))
    return {
        "words": " · ".join(each for each in told if each),
        "lessons": [words.row(each, home) for each in work.entries],
    }
