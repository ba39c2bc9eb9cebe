"""A class at a glance: who has played, the skills as a heat map, who may need a talk, who has finished which lesson."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, ObjectProperty, OptionProperty, StringProperty

from app.domain.class_page import ClassPage, Order, Row
from app.domain.errors import RebungError
from app.domain.ids import ClassId, LearnerId, LessonId
from app.services.class_choices import LatestTalk
from app.services.house import House
from app.ui.navigation import Navigator
from app.ui.routes import CarryRound, ClassChoices, LearnerPage, Print, ShowToClass
from app.ui.routes import ClassPage as ClassPageRoute
from app.ui.teacher.carry_words import met_words
from app.ui.teacher.class_page.words import (
    head_words,
    lesson_words,
    nameless_words,
    played_words,
    row_words,
    talk_words,
)
from app.ui.teacher.teacher_room.years_model import YearsModel
from app.ui.teacher.words import learners_in_words
from app.ui.translations import i18n

ORDERS = tuple(each.value for each in Order)


class ClassPageModel(YearsModel):
    """One class. Reading it takes a moment; `is_ready` says when it is there."""

    page = "overview"
    is_ready = BooleanProperty(False)
    status = StringProperty("")
    order = OptionProperty(Order.TALK.value, options=ORDERS)
    is_hidden = BooleanProperty(False)
    """Whether names are hidden, on the whole page."""
    order_words = StringProperty("")
    heads = ListProperty()
    """A `SkillHead` for each column."""
    rows = ListProperty()
    """A `RowWords` for each learner, in their order."""
    talks = ListProperty()
    """A `TalkWords` for each learner who may need a talk."""
    lessons = ListProperty()
    """A `LessonWords` for each assigned lesson."""
    talk_note = StringProperty("")
    """What is said where no names stand below "May need a talk", or of those that do."""
    finished_note = StringProperty("")
    met_words = StringProperty("")
    """How many computers of the class were met since the last round; "" while there is but one."""
    chosen: LatestTalk | None = ObjectProperty(None, allownone=True)
    """What the class chose last; none while there is no chart."""

    def __init__(self, route: ClassPageRoute, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        self._told: ClassPage | None = None
        self._chance: tuple[Row, ...] = ()
        super().__init__(route.class_id, house, navigator, **kwargs)

    def open_learner(self, learner_id: str) -> None:
        """Go to a learner's page; while names are hidden nobody's is opened."""
        if learner_id:
            self._navigator.go(LearnerPage(LearnerId(learner_id)))

    def assign(self) -> None:
        """Go to the lessons of the class; where there is none yet, make one."""
        if self.has_class:
            self.go_to("lessons")
        else:
            self.make_class()

    def print_report(self) -> None:
        """Go to the page of papers, where the report of this class comes first."""
        if self.has_class:
            self.go_to("print")

    def keep_figures(self) -> None:
        """Go there too, and ask at once where the figures are to be kept."""
        if self.has_class:
            self._navigator.replace(Print(ClassId(self.class_id), keeps_figures=True))

    def open_choices(self, lesson_id: str) -> None:
        """Show everything that the class chose, in a lesson or in the latest one."""
        self._navigator.go(ClassChoices(ClassId(self.class_id), LessonId(lesson_id) if lesson_id else None))

    def show_to_class(self, lesson_id: str) -> None:
        """Show chart and talk to the class."""
        self._navigator.go(ShowToClass(ClassId(self.class_id), LessonId(lesson_id)))

    def carry_round(self) -> None:
        """Show how the class goes from computer to computer."""
        self._navigator.go(CarryRound(ClassId(self.class_id)))

    def change_order(self) -> None:
        """Order by name, or first those who may need a talk."""
        self.order = (Order.NAME if self.order == Order.TALK.value else Order.TALK).value
        self._tell()

    def hide_or_show_names(self) -> None:
        """Hide the names, in a new order of chance each time, or show them again."""
        self.is_hidden = not self.is_hidden
        self._mix()
        self._tell()

    def _show(self) -> None:
        self._show_news()
        if not self.has_class:
            return
        self.met_words = met_words(self._house.carrying.met())
        class_id = ClassId(self.class_id)
        self.status = learners_in_words(len(self._house.classes.learners(class_id)))
        self._slowly(lambda: self._read(class_id), self._arrive)

    def _read(self, class_id: ClassId) -> tuple[ClassPage, LatestTalk | None]:
        """Read everything. It is done off the window's thread."""
        done = self._house.class_pages.done(class_id)
        told = self._house.class_pages.of(class_id, done)
        try:
            return told, self._house.class_choices.latest_talk(class_id, done)
        except RebungError:
            # A lesson that cannot be read any more is told where it is opened, not here.
            return told, None

    def _arrive(self, read: tuple[ClassPage, LatestTalk | None]) -> None:
        self._told, self.chosen = read
        self._mix()
        self._tell()
        self.is_ready = True
        self._delete_due()

    def _mix(self) -> None:
        """Put learners whose names are hidden in an order of chance."""
        if self._told is not None:
            self._chance = self._told.shuffled(self._house.class_pages.roll) if self.is_hidden else ()

    def _tell(self) -> None:
        """Say everything that is known, with names or without."""
        told = self._told
        if told is None:
            return
        self.status = played_words(told) if told.rows else learners_in_words(0)
        self.heads = head_words(told.columns)
        self.order_words = self._order_words(told)
        if self.is_hidden:
            self.rows = [nameless_words(number, row) for number, row in enumerate(self._chance, start=1)]
        else:
            self.rows = [row_words(row) for row in told.ordered(Order(self.order))]
        self.talks = [] if self.is_hidden else [talk_words(row) for row in told.talks]
        self.talk_note = self._talk_note()
        total = len(told.rows)
        self.lessons = [lesson_words(each, total, is_hidden=self.is_hidden) for each in told.lessons]
        self.finished_note = (
            i18n.tr("Finished and left out look the same. Everybody has their own pace.")
            if told.lessons
            else i18n.tr("No set of lessons is assigned to this class.")
        )

    def _order_words(self, told: ClassPage) -> str:
        if self.is_hidden:
            return i18n.tr("Names are hidden. The order is one of chance.")
        if self.order == Order.NAME.value or not told.talks:
            return i18n.tr("In the order of their names")
        return i18n.tr("First: learners who may need a talk")

    def _talk_note(self) -> str:
        if self.is_hidden:
            return i18n.tr("Not shown while names are hidden.")
        if not self.talks:
            return i18n.tr("Nobody, as far as the lessons show.")
        return i18n.tr(
            "Two lessons about it are done, and it has not shown yet. Ask how it went; it is no mark."
        )
