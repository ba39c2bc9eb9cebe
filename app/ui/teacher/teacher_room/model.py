"""The learners of a class, and what can be changed about them and about the class itself."""

from __future__ import annotations

from typing import Any

from kivy.properties import ListProperty, NumericProperty, StringProperty

from app.domain.band import Band
from app.domain.classroom import Learner
from app.domain.ids import ClassId, LearnerId
from app.domain.names import holds
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import AddLearners, HandOut, LearnerPage, TeacherRoom
from app.ui.teacher.login_cards import ShowCards, card_sheet
from app.ui.teacher.teacher_room.keeping_model import KeepingModel
from app.ui.teacher.words import BAND_NAMES, learners_in_words
from app.ui.translations import i18n


class TeacherRoomModel(KeepingModel):
    """One class. Events: `on_change` as every page has, `on_printed` when cards are open in a viewer."""

    page = "class"
    about = StringProperty("")
    """How many learners, of which ages."""
    learners = ListProperty()
    """The `Learner`s of the class, or those whose names hold `sought`; who asked for help comes first."""
    sought = StringProperty("")
    """What was typed to find somebody, or to add somebody of that name."""
    everybody = NumericProperty(0)
    """How many learners the class has, the archive included."""
    band = NumericProperty(0)
    bands = ListProperty()
    others = ListProperty()
    """Pairs of id and name of every other class."""

    __events__ = ("on_printed",)

    def __init__(
        self, route: TeacherRoom, house: House, navigator: Navigator, show_cards: ShowCards, **kwargs: Any
    ) -> None:
        """Show the class of the route, or the first one."""
        self._show_cards = show_cards
        super().__init__(route.class_id, house, navigator, **kwargs)
        self._delete_due()

    def add(self) -> None:
        """Add learners; where there is no class yet, make one."""
        if self.has_class:
            self._navigator.go(AddLearners(ClassId(self.class_id)))
        else:
            self.make_class()

    def look_for(self, typed: str) -> None:
        """Show only those whose names hold what was typed."""
        if typed != self.sought:
            self.sought = typed
            self._show_learners()

    def add_one(self, name: str) -> None:
        """Add a learner of this name; a name that somebody has gets a letter."""
        if not name.strip():
            return
        class_id, other = ClassId(self.class_id), self.class_name
        words = i18n.tr("{name} is in {other} now.")

        def told(added: tuple[Learner, ...]) -> str:
            self.sought = ""
            return words.format(name=added[0].nickname, other=other)

        self._change(lambda: self._house.roster.add_one(class_id, name), told)

    def open_page(self, learner_id: LearnerId) -> None:
        """Show what is known of a learner."""
        self._navigator.go(LearnerPage(learner_id))

    def mates(self) -> tuple[Learner, ...]:
        """Return everybody in the class, whoever is looked for."""
        return self._house.classes.learners(ClassId(self.class_id))

    def hand_out(self, learner_id: LearnerId) -> None:
        """Show the pictures of a learner, or give new ones."""
        self._navigator.go(HandOut(ClassId(self.class_id), learner_id))

    def rename(self, learner_id: LearnerId, name: str) -> None:
        """Give a learner another nickname."""
        before = self._house.classes.learner(learner_id).nickname
        words = i18n.tr("{before} is called {name} now.")

        def told(learner: Learner) -> str:
            return words.format(before=before, name=learner.nickname)

        self._change(lambda: self._house.roster.rename(learner_id, name), told)

    def move(self, learner_id: LearnerId, class_id: str) -> None:
        """Move a learner to another class."""
        other = self._house.classes.school_class(ClassId(class_id)).name
        words = i18n.tr("{name} is in {other} now, with everything that was done.")

        def told(learner: Learner) -> str:
            return words.format(name=learner.nickname, other=other)

        self._change(lambda: self._house.roster.move(learner_id, ClassId(class_id)), told)

    def remove(self, learner_id: LearnerId) -> None:
        """Remove a learner for good. The view has asked."""
        name = self._house.classes.learner(learner_id).nickname
        told = i18n.tr("{name} was removed for good.").format(name=name)
        self._slowly(lambda: self._house.roster.remove(learner_id), lambda _: self._removed(told))

    def rename_class(self, name: str) -> None:
        """Give the class another name."""
        class_id, before = ClassId(self.class_id), self.class_name
        words = i18n.tr("{before} is called {name} now.")
        self._change(
            lambda: self._house.roster.rename_class(class_id, name),
            lambda changed: words.format(before=before, name=changed.name),
        )

    def change_band(self, band: int) -> None:
        """Give the class the lessons of other ages."""
        if band == self.band:
            return
        class_id = ClassId(self.class_id)
        told = i18n.tr("{name} has the lessons for {ages} now.")
        words = told.format(name=self.class_name, ages=i18n.tr(BAND_NAMES[Band(band)]))
        self._change(lambda: self._house.roster.change_band(class_id, Band(band)), lambda _: words)

    def remove_class(self) -> None:
        """Remove the class with its learners for good. The view has asked."""
        class_id = ClassId(self.class_id)
        told = i18n.tr("{name} was removed for good.").format(name=self.class_name)
        self._slowly(lambda: self._house.roster.remove_class(class_id), lambda _: self._removed(told))

    def print_cards(self, learner_id: LearnerId | None = None) -> None:
        """Open the login card of one learner, or those of the whole class, in the system's viewer."""
        if not self.has_class:
            return
        school_class = self._house.classes.school_class(ClassId(self.class_id))
        everybody = self._house.classes.learners(school_class.id)
        sheet = card_sheet(school_class, [each for each in everybody if learner_id in (None, each.id)])
        if sheet.cards:
            self._slowly(lambda: self._show_cards(sheet), lambda _: self.dispatch("on_printed"))

    def on_printed(self) -> None:
        """Cards are open in a viewer."""

    def _removed(self, told: str) -> None:
        self._house.last_change.note(told)
        self._after_change()

    def _show(self) -> None:
        self.bands = [(int(band), i18n.tr(name)) for band, name in BAND_NAMES.items()]
        self.others = [pair for pair in self.classes if pair[0] != self.class_id]
        self._show_kept()
        self._show_learners()

    def _show_learners(self) -> None:
        if not self.has_class:
            self.learners, self.about, self.band, self.everybody = [], "", 0, 0
            return
        school_class = self._house.classes.school_class(ClassId(self.class_id))
        learners = self._house.classes.learners(school_class.id)
        found = [each for each in learners if holds(each.nickname, self.sought)]
        self.learners = sorted(found, key=lambda each: not each.needs_teacher)
        self.everybody = len(learners) + len(self.away)
        self.band = int(school_class.band)
        ages = i18n.tr(BAND_NAMES[school_class.band])
        parts = [school_class.year, learners_in_words(len(learners)), ages]
        self.about = " · ".join(each for each in parts if each)
