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
from app.ui.teacher.learner_page.account import account
from app.ui.teacher.room_model import RoomModel
from app.ui.translations import i18n


class LearnerPageModel(RoomModel):
    """Nickname, avatar, class, what is finished, and how the skills are; no choice, nothing begun."""

    page = "learner"
    nickname = StringProperty("")
    avatar = ObjectProperty(None)
    class_words = StringProperty("")
    finished = ListProperty()
    """Dicts with title and day, the latest first."""
    found: tuple[Place, ...] = ObjectProperty(())
    """Where a text can be kept."""
    kept_as = StringProperty("")
    """The name of what was kept last, and where."""
    bamboos = ListProperty()
    """As `report_words.bamboo_words` tells them."""

    __events__ = ("on_places", "on_kept")

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

    def on_places(self) -> None:
        """It is known where a text can be kept."""

    def on_kept(self) -> None:
        """The text is where it was wanted."""

    def _places_found(self, places: tuple[Place, ...]) -> None:
        self.found = places
        self.dispatch("on_places")

    def _kept(self, name: str, place: Place) -> None:
        self.kept_as = i18n.tr("{file} in {place}").format(file=name, place=place.name)
        self.dispatch("on_kept")

    def back(self) -> None:
        """Go back to where the learner was chosen."""
        self._navigator.back()

    def _show(self) -> None:
        report = self._house.reports.of(self._learner_id)
        self.nickname, self.avatar = report.nickname, report.avatar
        self.class_words = class_words(report)
        self.finished = [finished_words(each) for each in report.finished]
        self.bamboos = [bamboo_words(each) for each in report.bamboos]
