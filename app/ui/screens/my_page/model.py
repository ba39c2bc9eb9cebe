"""My page: the report that the teacher reads, in the child's words."""

from __future__ import annotations

from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import ListProperty, ObjectProperty, StringProperty

from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.report_words import bamboo_words, class_words, finished_words
from app.ui.routes import ChooseAvatar, MyPage


class MyPageModel(EventDispatcher):
    """Nickname, avatar, class, what is finished, and how the skills are. There is nothing else that a teacher sees."""

    nickname = StringProperty("")
    avatar = ObjectProperty(None)
    class_words = StringProperty("")
    finished = ListProperty()
    """Dicts with title and day, the latest first."""
    bamboos = ListProperty()
    """As `report_words.bamboo_words` tells them."""

    def __init__(self, route: MyPage, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the page of this learner."""
        super().__init__(**kwargs)
        self._learner_id = route.learner_id
        self._house = house
        self._navigator = navigator
        self.refresh()

    def choose_avatar(self) -> None:
        """Choose another face or tint."""
        self._navigator.go(ChooseAvatar(self._learner_id))

    def back(self) -> None:
        """Return home."""
        self._navigator.back()

    def refresh(self, *_: object) -> None:
        """Show how things stand, in the language of now."""
        report = self._house.reports.of(self._learner_id)
        self.nickname, self.avatar = report.nickname, report.avatar
        self.class_words = class_words(report)
        self.finished = [finished_words(each) for each in report.finished]
        self.bamboos = [bamboo_words(each) for each in report.bamboos]
