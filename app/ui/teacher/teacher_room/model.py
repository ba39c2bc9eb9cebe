"""The teacher's room: classes, sign-ins, the assigned set, lessons opened for today, help numbers."""

from __future__ import annotations

from typing import Any

from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId, LearnerId, LessonId, SetId
from app.domain.sets import LessonSet
from app.services.house import House
from app.ui.first import first_route
from app.ui.navigation import Navigator
from app.ui.routes import EditHelp, HandOut, MakeClass, NewPin, TeacherRoom, WhoIsHere
from app.ui.translations import i18n
from app.ui.waiting import Waiting


class TeacherRoomModel(Waiting):
    """Everything a teacher can change on this machine."""

    class_name = StringProperty("")
    count = StringProperty("")
    has_class = BooleanProperty(False)
    has_other_classes = BooleanProperty(False)
    learners = ListProperty()
    """The `Learner`s of the class; those who asked for help (`needs_teacher`) come first."""
    sets = ListProperty()
    """Pairs of id and words: title, and how many lessons."""
    assigned = StringProperty("")
    lessons = ListProperty()
    """Teacher-present lessons: dicts with id, title and whether they are open today."""
    help_words = StringProperty("")
    help_is_stale = BooleanProperty(False)

    def __init__(self, route: TeacherRoom, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        super().__init__(**kwargs)
        self._house = house
        self._navigator = navigator
        ids = [each.id for each in house.classes.all()]
        self._class_id: ClassId | None = route.class_id if route.class_id in ids else next(iter(ids), None)
        self._refresh()

    def next_class(self) -> None:
        """Show the next class."""
        ids = [each.id for each in self._house.classes.all()]
        if self._class_id in ids:
            self._navigator.replace(TeacherRoom(ids[(ids.index(self._class_id) + 1) % len(ids)]))

    def make_class(self) -> None:
        """Make another class."""
        self._navigator.go(MakeClass())

    def hand_out(self, learner_id: LearnerId | None = None) -> None:
        """Show sign-ins, beginning with a learner or with the first one."""
        if self._class_id is not None:
            self._navigator.go(HandOut(self._class_id, learner_id))

    def assign(self, set_id: SetId) -> None:
        """Assign a set to the class."""
        class_id = self._class_id
        if class_id is not None:
            self._tried(lambda: self._house.classes.assign(class_id, set_id), self._changed)

    def open_today(self, lesson_id: LessonId) -> None:
        """Open a teacher-present lesson for the class, today only."""
        class_id = self._class_id
        if class_id is not None:
            self._tried(lambda: self._house.classes.open_today(class_id, lesson_id), self._changed)

    def edit_help(self) -> None:
        """Edit the school's person and numbers."""
        self._navigator.go(EditHelp())

    def new_pin(self) -> None:
        """Choose another PIN."""
        self._navigator.go(NewPin(then=TeacherRoom(self._class_id)))

    def leave(self) -> None:
        """Close the door behind you."""
        has_class = self._class_id is not None
        self._navigator.start(WhoIsHere(self._class_id) if has_class else first_route(self._house))

    def _changed(self, _: SchoolClass) -> None:
        self._refresh()

    def _refresh(self) -> None:
        classes = self._house.classes.all()
        self.has_class, self.has_other_classes = bool(classes), len(classes) > 1
        if self._class_id is not None:
            self._show_class(self._house.classes.school_class(self._class_id))
        page = self._house.helping.page()
        self.help_is_stale = page.is_stale
        checked = i18n.tr("Checked on {day}").format(day=page.checked_on)
        self.help_words = checked if page.numbers else i18n.tr("No numbers yet")

    def _show_class(self, school_class: SchoolClass) -> None:
        self.class_name = school_class.name
        learners = self._house.classes.learners(school_class.id)
        self.learners = sorted(learners, key=lambda each: not each.needs_teacher)
        self.count = i18n.ntr("{n} learner", "{n} learners", len(learners)).format(n=len(learners))
        self.sets = [
            (each.id, _set_words(each))
            for each in self._house.library.sets()
            if each.band == school_class.band
        ]
        self.assigned = school_class.assigned or ""
        self.lessons = [
            {
                "id": card.id,
                "title": i18n.say(card.title),
                "is_open": not self._house.shelves.is_locked(card, school_class),
            }
            for card in self._house.library.cards()
            if card.teacher_present and school_class.band in card.bands
        ]


def _set_words(each: LessonSet) -> str:
    count = i18n.ntr("{n} lesson", "{n} lessons", len(each.lessons)).format(n=len(each.lessons))
    return f"{i18n.say(each.title)}\n{count}"
