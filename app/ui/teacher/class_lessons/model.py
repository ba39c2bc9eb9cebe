"""The assigned set with its lessons in order, and every other lesson for the ages of the class."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kivy.properties import ListProperty, StringProperty

from app.domain.classroom import SchoolClass
from app.domain.ids import ClassId, LessonId, SetId
from app.domain.sets import LessonSet
from app.services.house import House
from app.services.saving import Saving
from app.services.shelves import ClassLesson
from app.ui.navigation import Navigator
from app.ui.routes import ClassChoices, ClassLessons
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.words import minutes_in_words
from app.ui.translations import i18n

NO_SET = ""
ON, OFF = "on", "off"

ChangeLesson = Callable[[ClassId, LessonId], Saving[SchoolClass]]


@dataclass(frozen=True, slots=True)
class Line:
    """One lesson in words; `number` is its place in the set, "" outside of it."""

    id: LessonId
    number: str
    title: str
    about: str
    now: str
    """How it stands today, empty when there is nothing to say."""
    needs_teacher: bool
    is_open: bool
    is_hidden: bool


class ClassLessonsModel(RoomModel):
    """What the class may do: its set, what is open today, what is hidden."""

    page = "lessons"
    sets = ListProperty()
    """Pairs of id and words; the last pair stands for no set."""
    assigned = StringProperty(NO_SET)
    heading = StringProperty("")
    """The title of the assigned set."""
    total = StringProperty("")
    """How many lessons it has, and how long they take together."""
    lines = ListProperty()
    """A `Line` for each lesson of the set."""
    others = ListProperty()
    """A `Line` for each other lesson for these ages."""

    phone_ways = ListProperty()
    """Pairs of id and words: the practice phone on or off."""
    phone_way = StringProperty(OFF)

    def __init__(self, route: ClassLessons, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def assign(self, set_id: str) -> None:
        """Assign a set to the class, or with `NO_SET` take the one it has away."""
        if set_id == self.assigned:
            return
        class_id = ClassId(self.class_id)
        if set_id == NO_SET:
            told = i18n.tr("{name} has no set now. Learners still find every lesson that is not hidden.")
        else:
            told = i18n.tr("{name} has the set “{set}” now.")
        title = next((i18n.say(each.title) for each in self._sets() if each.id == set_id), "")
        words = told.format(name=self.class_name, set=title)
        self._change(lambda: self._house.classes.assign(class_id, SetId(set_id) or None), lambda _: words)

    def open_choices(self) -> None:
        """Show what the class chose in its lessons."""
        self._navigator.go(ClassChoices(ClassId(self.class_id)))

    def switch_phone(self, way: str) -> None:
        """Switch the practice phone on for the class, or off."""
        if way == self.phone_way:
            return
        class_id, is_on = ClassId(self.class_id), way == ON
        if is_on:
            told = i18n.tr("The practice phone is on for {name}.")
        else:
            told = i18n.tr("The practice phone is off for {name}.")
        words = told.format(name=self.class_name)
        self._change(lambda: self._house.classes.switch_practice(class_id, on=is_on), lambda _: words)

    def open_or_close(self, lesson_id: LessonId) -> None:
        """Open a lesson that needs the teacher until the end of the day, or close it again."""
        lesson, classes = self._lesson(lesson_id), self._house.classes
        if lesson.is_open:
            self._change_lesson(lesson, classes.close_today, i18n.tr("“{title}” is closed again."))
        else:
            told = i18n.tr("“{title}” is open until the end of the day.")
            self._change_lesson(lesson, classes.open_today, told)

    def hide_or_show(self, lesson_id: LessonId) -> None:
        """Hide a lesson from the class, or bring it back."""
        lesson, classes = self._lesson(lesson_id), self._house.classes
        if lesson.is_hidden:
            self._change_lesson(lesson, classes.unhide, i18n.tr("“{title}” is on the shelf again."))
        else:
            self._change_lesson(lesson, classes.hide, i18n.tr("“{title}” is hidden from {name} now."))

    def _change_lesson(self, lesson: ClassLesson, do: ChangeLesson, told: str) -> None:
        class_id = ClassId(self.class_id)
        words = told.format(title=i18n.say(lesson.card.title), name=self.class_name)
        self._change(lambda: do(class_id, lesson.card.id), lambda _: words)

    def _lesson(self, lesson_id: LessonId) -> ClassLesson:
        lessons = self._house.shelves.lessons(ClassId(self.class_id))
        return next(each for each in lessons if each.card.id == lesson_id)

    def _sets(self) -> list[LessonSet]:
        if not self.has_class:
            return []
        band = self._house.classes.school_class(ClassId(self.class_id)).band
        return [each for each in self._house.library.sets() if each.band == band]

    def _show(self) -> None:
        if not self.has_class:
            return
        school_class = self._house.classes.school_class(ClassId(self.class_id))
        self.phone_ways = [(ON, i18n.tr("On for this class")), (OFF, i18n.tr("Off"))]
        self.phone_way = ON if school_class.practice else OFF
        left = {each.card.id: each for each in self._house.shelves.lessons(school_class.id)}
        sets = self._sets()
        self.sets = [(each.id, i18n.say(each.title)) for each in sets] + [(NO_SET, i18n.tr("No set"))]
        chosen = next((each for each in sets if each.id == school_class.assigned), None)
        self.assigned = chosen.id if chosen else NO_SET
        self.heading = i18n.say(chosen.title) if chosen else ""
        inside = [left.pop(each) for each in chosen.lessons if each in left] if chosen else []
        self.total = _total(inside) if chosen else ""
        self.lines = [_line(each, f"{at}") for at, each in enumerate(inside, start=1)]
        self.others = [_line(each, "") for each in left.values()]


def _total(lessons: Iterable[ClassLesson]) -> str:
    minutes = [each.minutes for each in lessons]
    words = i18n.ntr("{n} lesson", "{n} lessons", len(minutes)).format(n=len(minutes))
    return f"{words} · {minutes_in_words(sum(minutes))}"


def _line(lesson: ClassLesson, number: str) -> Line:
    card = lesson.card
    about = [minutes_in_words(lesson.minutes)]
    about += [i18n.tr("sensitive")] if card.sensitive else []
    about += [i18n.tr("needs you in the room")] if card.teacher_present else []
    now = ""
    if lesson.is_hidden:
        now = i18n.tr("Hidden: this class does not see it.")
    elif lesson.is_open and card.teacher_present:
        now = i18n.tr("Open until the end of the day.")
    return Line(
        card.id,
        number,
        i18n.say(card.title),
        " · ".join(about),
        now,
        needs_teacher=card.teacher_present,
        is_open=lesson.is_open,
        is_hidden=lesson.is_hidden,
    )
