"""A learner's page for the teacher: the very report that the learner reads on the own page."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.domain.classroom import Learner
from app.domain.ids import ClassId, LessonId, PlayId
from app.services.house import House
from app.services.moving_plays import Movable
from app.services.places import Place
from app.ui.days import day_words
from app.ui.navigation import Navigator
from app.ui.report_words import bamboo_words, class_words, finished_words
from app.ui.routes import HandOut, LearnerPage
from app.ui.teacher.keeping_copies import KeepingCopies
from app.ui.teacher.learner_page.account import account
from app.ui.translations import i18n


class LearnerPageModel(KeepingCopies):
    """Nickname, avatar, class, what is finished, and how the skills are; no choice, nothing begun.

    Event: `on_plays` when it is known what can be given to another child.
    """

    page = "learner"
    nickname = StringProperty("")
    avatar = ObjectProperty(None)
    class_words = StringProperty("")
    finished = ListProperty()
    """Dicts with title and day, the latest first."""
    bamboos = ListProperty()
    """As `report_words.bamboo_words` tells them."""
    movable = ListProperty()
    """Pairs of the id of a finished play and its words, the latest first."""

    __events__ = ("on_plays",)

    def __init__(self, route: LearnerPage, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the page of this learner."""
        self._learner_id = route.learner_id
        super().__init__(house.classes.learner(route.learner_id).class_id, house, navigator, **kwargs)

    def hand_out(self) -> None:
        """Show the pictures of this learner, or give new ones."""
        self._navigator.go(HandOut(ClassId(self.class_id), self._learner_id))

    def look_for_places(self) -> None:
        """See where a text about this learner can be kept."""
        self._slowly(self._house.backup.places, self._places_found)

    def keep(self, place: Place) -> None:
        """Keep a text about this learner there."""
        learner = self._house.classes.learner(self._learner_id)
        groups = [each.name for each in self._house.groups.of(learner.class_id) if each.id in learner.groups]
        today = self._house.clock.today()
        text = account(self._house.reports.of(learner.id), groups, learner.username, today)
        self._slowly(
            lambda: self._house.backup.keep_account(text, place), lambda name: self._kept(name, place)
        )

    def find_plays(self) -> None:
        """See what this learner has finished, so that one can be given to the child who had sat there."""
        self._slowly(lambda: self._house.moving_plays.of(self._learner_id), self._plays_found)

    def mates(self) -> tuple[Learner, ...]:
        """Return the other children of the class."""
        return self._house.moving_plays.others(self._learner_id)

    def play_words(self, play: PlayId) -> str:
        """Return what a play is called."""
        return str(dict(self.movable)[play])

    def give(self, play: PlayId, to: Learner) -> None:
        """Give a play to another child. The view has asked."""
        told = i18n.tr("{play} counts for {name} now.").format(play=self.play_words(play), name=to.nickname)
        move = self._house.moving_plays.move
        self._change(lambda: move(play, self._learner_id, to.id), lambda _: told)

    def on_plays(self) -> None:
        """It is known what can be given away."""

    def back(self) -> None:
        """Go back to where the learner was chosen."""
        self._navigator.back()

    def _plays_found(self, plays: tuple[Movable, ...]) -> None:
        titles: dict[LessonId | None, str] = {
            each.id: i18n.say(each.title) for each in self._house.library.cards()
        }
        self.movable = [(each.id, _play_words(titles.get(each.lesson), each.day)) for each in plays]
        self.dispatch("on_plays")

    def _show(self) -> None:
        report = self._house.reports.of(self._learner_id)
        self.nickname, self.avatar = report.nickname, report.avatar
        self.class_words = class_words(report)
        self.finished = [finished_words(each) for each in report.finished]
        self.bamboos = [bamboo_words(each) for each in report.bamboos]


def _play_words(title: str | None, day: str) -> str:
    """Return what a play is called; of a sensitive lesson, or one that has left the library, no title is told."""
    words = i18n.tr("“{title}” of {day}") if title else i18n.tr("A lesson of {day}")
    return words.format(title=title, day=day_words(day))
