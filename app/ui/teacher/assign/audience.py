"""The third step: for whom a set is, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kivy.event import EventDispatcher
from kivy.properties import BooleanProperty, ListProperty, StringProperty

from app.domain.classroom import Group, Learner
from app.domain.errors import msg
from app.domain.ids import LearnerId
from app.ui.days import MONTHS, WEEK, weekday_and_day
from app.ui.teacher.assign.draft import Draft
from app.ui.translations import i18n

WEEKS = 4
STARTS, DUE = "starts", "due"
SHORT = (msg("Mo"), msg("Tu"), msg("We"), msg("Th"), msg("Fr"), msg("Sa"), msg("Su"))


@dataclass(frozen=True, slots=True)
class LearnerLine:
    """One learner to tick."""

    id: LearnerId
    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of the calendar."""

    iso: str
    text: str
    label: str
    is_today: bool
    is_off: bool
    is_first: bool
    is_last: bool


class Audience(EventDispatcher):
    """For the class, a group or some learners."""

    ways = ListProperty()
    """Pairs of a key and words, with how many learners these are."""
    way = StringProperty(Draft.CLASS)
    is_some = BooleanProperty(False)
    """Whether learners are chosen one by one."""
    learners = ListProperty()
    """A `LearnerLine` for each, empty unless they are chosen one by one."""

    def __init__(
        self,
        draft: Draft,
        groups: Sequence[Group],
        learners: Sequence[Learner],
        changed: Callable[[], None],
        **kwargs: Any,
    ) -> None:
        """Choose among the learners of a class."""
        super().__init__(**kwargs)
        self._draft, self._groups, self._learners, self._changed = draft, groups, learners, changed

    def choose(self, way: str) -> None:
        """Choose the class, a group, or to choose one by one."""
        self._draft.choose_whom(way)
        self._changed()

    def tick(self, learner_id: LearnerId) -> None:
        """Take a learner in, or out again."""
        self._draft.learners ^= {learner_id}
        self._changed()

    def refresh(self) -> None:
        """Show how things stand, in the language of now."""
        everybody = (Draft.CLASS, _counted(i18n.tr("Whole class"), len(self._learners)))
        groups = [(each.id, _counted(each.name, self._size(each))) for each in self._groups]
        ticked, some = self._draft.learners, i18n.tr("Choose learners")
        self.ways = [everybody, *groups, (Draft.SOME, _counted(some, len(ticked)) if ticked else some)]
        self.way = self._draft.whom
        self.is_some = self.way == Draft.SOME
        lines = [LearnerLine(each.id, each.nickname, each.id in ticked) for each in self._learners]
        self.learners = lines if self.is_some else []

    def _size(self, group: Group) -> int:
        return sum(1 for each in self._learners if group.id in each.groups)


class Days(EventDispatcher):
    """From when, and until when: four weeks at a time, beginning with this one."""

    heading = StringProperty("")
    weekdays = ListProperty()
    days = ListProperty()
    """A `DayLine` for each day that is shown."""
    which = StringProperty(DUE)
    starts = StringProperty("")
    due = StringProperty("")
    can_go_back = BooleanProperty(False)

    def __init__(self, draft: Draft, today: str, changed: Callable[[], None], **kwargs: Any) -> None:
        """Begin in this week."""
        super().__init__(**kwargs)
        self._draft, self._look, self._changed = draft, draft.look, changed
        self._today = date.fromisoformat(today)

    def choose_which(self, which: str) -> None:
        """Say which day a touch on the calendar chooses."""
        self._look.which = which
        self.refresh()

    def choose(self, iso: str) -> None:
        """Choose a day; the one that is chosen is taken back."""
        draft = self._draft
        if self._look.which == STARTS:
            draft.starts_on = "" if draft.starts_on == iso else iso
            if draft.due_on and draft.due_on < draft.starts_on:
                draft.due_on = ""
        else:
            draft.due_on = "" if draft.due_on == iso else iso
        self._changed()

    def turn(self, pages: int) -> None:
        """Show later weeks, or earlier ones, but none before this one."""
        self._look.week = max(0, self._look.week + pages * WEEKS)
        self.refresh()

    def refresh(self) -> None:
        """Show how things stand, in the language of now."""
        draft, today = self._draft, self._today
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=self._look.week)
        shown = [monday + timedelta(days=at) for at in range(WEEKS * WEEK)]
        months = [i18n.tr(MONTHS[each.month - 1]) for each in (shown[0], shown[-1])]
        self.heading = " · ".join(dict.fromkeys(months))
        self.weekdays = [i18n.tr(each) for each in SHORT]
        self.which, self.can_go_back = self._look.which, self._look.week > 0
        self.days = [self._line(each) for each in shown]
        self.starts = weekday_and_day(draft.starts_on) or i18n.tr("at once")
        self.due = weekday_and_day(draft.due_on) or i18n.tr("no last day")

    def _line(self, day: date) -> DayLine:
        iso, draft = day.isoformat(), self._draft
        first = max(self._today.isoformat(), draft.starts_on if self._look.which == DUE else "")
        return DayLine(
            iso,
            f"{day.day}",
            weekday_and_day(iso),
            is_today=day == self._today,
            is_off=iso < first,
            is_first=iso == draft.starts_on,
            is_last=iso == draft.due_on,
        )


def _counted(name: str, count: int) -> str:
    return f"{name} · {count}"
