"""A learner's page for the teacher: the very report that the learner reads on the own page."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.domain.ids import ClassId
from app.services.house import House
from app.services.places import Place
from app.ui.navigation import Navigator
from app.ui.report_words import bamboo_words, class_words, finished_words
from app.ui.routes import HandOut, LearnerPage
from app.ui.teacher.keeping_copies import KeepingCopies
from app.ui.teacher.learner_page.account import account


class LearnerPageModel(KeepingCopies):
    """Nickname, avatar, class, what is finished, and how the skills are; no choice, nothing begun."""

    page = "learner"
    nickname = StringProperty("")
    avatar = ObjectProperty(None)
    class_words = StringProperty("")
    finished = ListProperty()
    """Dicts with title and day, the latest first."""
    bamboos = ListProperty()
    """As `report_words.bamboo_words` tells them."""

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

    def back(self) -> None:
        """Go back to where the learner was chosen."""
        self._navigator.back()

    def _show(self) -> None:
        report = self._house.reports.of(self._learner_id)
        self.nickname, self.avatar = report.nickname, report.avatar
        self.class_words = class_words(report)
        self.finished = [finished_words(each) for each in report.finished]
        self.bamboos = [bamboo_words(each) for each in report.bamboos]
