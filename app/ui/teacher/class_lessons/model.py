"""What is assigned to a class, the sets to assign, and every lesson for its ages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kivy.properties import ListProperty, StringProperty

from app.domain.assignments import EVERYBODY
from app.domain.classroom import SchoolClass
from app.domain.ids import AssignmentId, ClassId, LessonId, SetId
from app.domain.readiness import Step
from app.services.assigning import Assigned
from app.services.house import House
from app.services.saving import Saving
from app.services.shelves import ClassLesson
from app.ui.days import day_of_year
from app.ui.navigation import Navigator
from app.ui.routes import AssignSet, ClassChoices, ClassLessons, Guides
from app.ui.routes import ClassLesson as WithClass
from app.ui.teacher.assign.draft import Draft, draft_of, new_draft
from app.ui.teacher.class_lessons import words
from app.ui.teacher.room_model import RoomModel
from app.ui.teacher.words import minutes_in_words
from app.ui.translations import i18n

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
    """What the class may do: what is assigned, what is open today, what is hidden."""

    page = "lessons"
    works = ListProperty()
    """A `words.WorkLine` for everything that is assigned."""
    sets = ListProperty()
    """A `words.SetLine` for each set that can be assigned."""
    heading = StringProperty("")
    """The title of the set whose lessons come first: the one of the whole class that is due first."""
    total = StringProperty("")
    """How many lessons it has, and how long they take together."""
    lines = ListProperty()
    """A `Line` for each lesson of the set."""
    others = ListProperty()
    """A `Line` for each other lesson for these ages."""
    ticks = ListProperty()
    """A `words.TickLine` for each thing that comes before a lesson with the teacher; empty where there is none."""

    phone_ways = ListProperty()
    """Pairs of id and words: the practice phone on or off."""
    phone_way = StringProperty(OFF)

    def __init__(self, route: ClassLessons, house: House, navigator: Navigator, **kwargs: Any) -> None:
        """Show the class of the route, or the first one."""
        super().__init__(route.class_id, house, navigator, **kwargs)

    def assign(self) -> None:
        """Put a set together for the class; where there is no class yet, make one."""
        if self.has_class:
            day = day_of_year(date.fromisoformat(self._house.assigning.today()))
            self._plan(new_draft(i18n.tr("Set of {day}").format(day=day)), ClassId(self.class_id))
        else:
            self.make_class()

    def use_set(self, set_id: SetId) -> None:
        """Give the whole class a set as it is."""
        class_id, told = ClassId(self.class_id), i18n.tr("{name} has the set “{set}” now.")
        title = words.title(self._house.assigning.set_of(set_id))
        done = told.format(name=self.class_name, set=title)
        self._change(lambda: self._house.assigning.use(class_id, set_id), lambda _: done)

    def remove_set(self, set_id: SetId) -> None:
        """Throw an own set away."""
        title = words.title(self._house.assigning.set_of(set_id))
        told = i18n.tr("The set “{set}” is gone.").format(set=title)
        self._change(lambda: self._house.assigning.remove_set(set_id), lambda _: told)

    def change_work(self, work_id: AssignmentId) -> None:
        """Change lessons, order, days or for whom."""
        self._plan(self._draft(work_id, is_change=True), ClassId(self.class_id))

    def copy_work(self, work_id: AssignmentId, class_id: str) -> None:
        """Begin another assignment as this one is, for this class or another one."""
        draft = self._draft(work_id, is_change=False)
        if class_id != self.class_id:
            draft.choose_whom(draft.CLASS)
        self._plan(draft, ClassId(class_id))

    def hide_or_show_work(self, work_id: AssignmentId) -> None:
        """Hide an assignment from the learners, or show it again."""
        work = self._work(work_id)
        hidden = not work.assignment.hidden
        told = i18n.tr("“{set}” is hidden now.") if hidden else i18n.tr("“{set}” is shown again.")
        done = told.format(set=words.title(work.lesson_set))
        self._change(lambda: self._house.assigning.hide(work_id, hidden=hidden), lambda _: done)

    def take_away(self, work_id: AssignmentId) -> None:
        """Take an assignment away; the set stays, and what was done too."""
        told = i18n.tr("“{set}” is taken away from {name}. What was done in it is kept.")
        done = told.format(set=words.title(self._work(work_id).lesson_set), name=self.class_name)
        self._change(lambda: self._house.assigning.take_away(work_id), lambda _: done)

    def tick(self, step: Step) -> None:
        """Tick what comes before a lesson with the teacher, or take the tick back; numbers have a page of their own."""
        if step is Step.NUMBERS:
            self.go_to("help")
            return
        is_done = not self._house.preparations.days()[step]
        told = i18n.tr("Ticked, with the day of today.") if is_done else i18n.tr("The tick is taken back.")
        self._change(lambda: self._house.preparations.tick(step, done=is_done), lambda _: told)

    def read_guide(self) -> None:
        """Open what is to be read before the first lesson."""
        self._navigator.replace(Guides("before", ClassId(self.class_id)))

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
        done = told.format(name=self.class_name)
        self._change(lambda: self._house.classes.switch_practice(class_id, on=is_on), lambda _: done)

    def open_or_close(self, lesson_id: LessonId) -> None:
        """Open a lesson that needs the teacher until the end of the day, or close it again."""
        lesson, classes = self._lesson(lesson_id), self._house.classes
        if lesson.is_open:
            self._change_lesson(lesson, classes.close_today, i18n.tr("“{title}” is closed again."))
        else:
            told = i18n.tr("“{title}” is open until the end of the day.")
            self._change_lesson(lesson, classes.open_today, told)

    def play(self, lesson_id: LessonId) -> None:
        """Play a lesson with the whole class. The room is left by it: coming back asks for the PIN."""
        self._house.last_change.forget()
        self._navigator.start(WithClass(ClassId(self.class_id), lesson_id))

    def hide_or_show(self, lesson_id: LessonId) -> None:
        """Hide a lesson from the class, or bring it back."""
        lesson, classes = self._lesson(lesson_id), self._house.classes
        if lesson.is_hidden:
            self._change_lesson(lesson, classes.unhide, i18n.tr("“{title}” is on the shelf again."))
        else:
            self._change_lesson(lesson, classes.hide, i18n.tr("“{title}” is hidden from {name} now."))

    def _plan(self, draft: Draft, class_id: ClassId) -> None:
        self._navigator.go(AssignSet(class_id, draft))

    def _draft(self, work_id: AssignmentId, *, is_change: bool) -> Draft:
        work = self._work(work_id)
        title = words.title(work.lesson_set)
        return draft_of(work, title, work_id if is_change else None)

    def _work(self, work_id: AssignmentId) -> Assigned:
        works = self._house.assigning.of_class(ClassId(self.class_id))
        return next(each for each in works if each.assignment.id == work_id)

    def _change_lesson(self, lesson: ClassLesson, do: ChangeLesson, told: str) -> None:
        class_id = ClassId(self.class_id)
        done = told.format(title=i18n.say(lesson.card.title), name=self.class_name)
        self._change(lambda: do(class_id, lesson.card.id), lambda _: done)

    def _lesson(self, lesson_id: LessonId) -> ClassLesson:
        lessons = self._house.shelves.lessons(ClassId(self.class_id))
        return next(each for each in lessons if each.card.id == lesson_id)

    def _show(self) -> None:
        if not self.has_class:
            return
        house, class_id = self._house, ClassId(self.class_id)
        self.phone_ways = [(ON, i18n.tr("On for this class")), (OFF, i18n.tr("Off"))]
        self.phone_way = ON if house.classes.school_class(class_id).practice else OFF
        lessons = {each.card.id: each for each in house.shelves.lessons(class_id)}
        works = house.assigning.of_class(class_id)
        groups = {group.id: group.name for group in house.assigning.groups(class_id)}
        self.works = [words.work_line(each, groups, lessons) for each in works]
        used = {each.assignment.set_id for each in works}
        self.sets = [words.set_line(each, used, lessons) for each in house.assigning.sets(class_id)]
        needs = any(each.card.teacher_present for each in lessons.values())
        self.ticks = words.tick_lines(house.preparations.days()) if needs else []
        self._show_lessons(works, lessons)

    def _show_lessons(self, works: Iterable[Assigned], left: dict[LessonId, ClassLesson]) -> None:
        first = next((each.lesson_set for each in works if _is_for_all(each)), None)
        self.heading = words.title(first) if first else ""
        inside = [left.pop(each) for each in first.lessons if each in left] if first else []
        self.total = words.total(inside) if first else ""
        self.lines = [_line(each, f"{at}") for at, each in enumerate(inside, start=1)]
        self.others = [_line(each, "") for each in left.values()]


def _is_for_all(work: Assigned) -> bool:
    return work.assignment.whom == EVERYBODY and not work.assignment.hidden and work.lesson_set is not None


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
