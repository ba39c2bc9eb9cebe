"""A learner's page for the teacher: the very report that the learner reads on the own page."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.domain.ids import ClassId
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.report_words import bamboo_words, class_words, finished_words
from app.ui.routes import HandOut, LearnerPage
from app.ui.teacher.room_model import RoomModel


class LearnerPageModel(RoomModel):
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

    def back(self) -> None:
        """Go back to where the learner was chosen."""
        self._navigator.back()

    def _show(self) -> None:
        report = self._house.reports.of(self._learner_id)
        self.nickname, self.avatar = report.nickname, report.avatar
        self.class_words = class_words(report)
        self.finished = [finished_words(each) for each in report.finished]
        self.bamboos = [bamboo_words(each) for each in report.bamboos]
