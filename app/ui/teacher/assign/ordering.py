"""The second step: the order of the lessons, and what the set is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import ListProperty, StringProperty

from app.domain.errors import msg
from app.domain.ids import LessonId
from app.domain.lesson_order import OrderRule, OrderWarning
from app.domain.shelf import LessonCard
from app.ui.teacher.assign.draft import Draft
from app.ui.teacher.words import minutes_in_words
from app.ui.translations import i18n

BY = {"up": -1, "down": 1}
RULES = {
    OrderRule.TALK_FIRST: msg(
        "Better put {first} before “{lesson}”: talking and asking for help come before people known only online."
    ),
    OrderRule.HELP_FIRST: msg(
        "Better put {first} before “{lesson}”: whom to go to and what to say come before a lesson that needs you."
    ),
}


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One lesson of the set, in words."""

    id: LessonId
    number: str
    title: str
    about: str


class Ordering(EventDispatcher):
    """A lesson is picked up, moved and put down; put back, it is where it was."""

    name = StringProperty("")
    lines = ListProperty()
    carried = StringProperty("")
    """The lesson that is picked up."""
    total = StringProperty("")
    warnings = ListProperty()
    """What the order does not keep to, in sentences."""

    def __init__(
        self,
        draft: Draft,
        cards: Mapping[LessonId, LessonCard],
        minutes: Mapping[LessonId, int],
        warn: Callable[[tuple[LessonId, ...]], tuple[OrderWarning, ...]],
        changed: Callable[[], None],
        **kwargs: Any,
    ) -> None:
        """Order the lessons of the draft; `warn` tells what an order does not keep to."""
        super().__init__(name=draft.name, **kwargs)
        self._draft, self._cards, self._minutes = draft, cards, minutes
        self._warn, self._changed = warn, changed
        self._before: list[LessonId] = []

    def call_it(self, name: str) -> None:
        """Give the set a name."""
        self._draft.name = name

    def pick_up(self, lesson_id: LessonId) -> None:
        """Take a lesson up, to move it."""
        self._before, self.carried = list(self._draft.lessons), lesson_id

    def put_down(self) -> None:
        """Leave the lesson where it is now."""
        self.carried = ""

    def put_back(self) -> None:
        """Bring the order back in which the lesson was picked up."""
        if self.carried:
            self._draft.lessons[:] = self._before
            self.carried = ""
            self._changed()

    def turn(self, lesson_id: LessonId) -> None:
        """Take a lesson up, or put it down: what a key does."""
        if self.carried == lesson_id:
            self.put_down()
        else:
            self.pick_up(lesson_id)

    def step(self, direction: str) -> None:
        """Move what is picked up by one place."""
        if self.carried and direction in BY:
            self.move_to(self._draft.lessons.index(LessonId(self.carried)) + BY[direction])

    def move_to(self, place: int) -> None:
        """Move what is picked up to a place, counted from 0."""
        lessons, carried = self._draft.lessons, LessonId(self.carried)
        if carried not in lessons:
            return
        place = max(0, min(place, len(lessons) - 1))
        if lessons.index(carried) != place:
            lessons.remove(carried)
            lessons.insert(place, carried)
            self._changed()

    def remove(self, lesson_id: LessonId) -> None:
        """Take a lesson out of the set."""
        self.put_down()
        self._draft.lessons.remove(lesson_id)
        self._changed()

    def refresh(self) -> None:
        """Show how things stand, in the language of now."""
        lessons = self._draft.lessons
        self.lines = [self._line(at, each) for at, each in enumerate(lessons, start=1)]
        count = i18n.ntr("{n} lesson", "{n} lessons", len(lessons)).format(n=len(lessons))
        minutes = minutes_in_words(sum(self._minutes.get(each, 0) for each in lessons))
        self.total = f"{count} · {minutes}" if lessons else ""
        self.warnings = self._sentences(self._warn(tuple(lessons)))

    def _line(self, at: int, lesson_id: LessonId) -> OrderLine:
        minutes = minutes_in_words(self._minutes.get(lesson_id, 0))
        card = self._cards[lesson_id]
        about = [minutes] + ([i18n.tr("needs you in the room")] if card.teacher_present else [])
        return OrderLine(lesson_id, f"{at}", self._title(lesson_id), " · ".join(about))

    def _title(self, lesson_id: LessonId) -> str:
        card = self._cards.get(lesson_id)
        return i18n.say(card.title) if card else lesson_id

    def _sentences(self, warnings: Sequence[OrderWarning]) -> list[str]:
        """Return a sentence for each lesson that comes too early, with all that should come before it."""
        cases = dict.fromkeys((each.rule, each.lesson) for each in warnings)
        return [self._told(rule, lesson, warnings) for rule, lesson in cases]

    def _told(self, rule: OrderRule, lesson: LessonId, warnings: Sequence[OrderWarning]) -> str:
        before = [each.before_it for each in warnings if (each.rule, each.lesson) == (rule, lesson)]
        first = ", ".join(f"“{self._title(each)}”" for each in before)
        return i18n.tr(RULES[rule]).format(first=first, lesson=self._title(lesson))
