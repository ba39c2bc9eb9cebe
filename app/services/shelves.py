"""Which lessons, in which state, for whom: the home screen's content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import assignments, growth
from app.domain.assignments import OwnSet
from app.domain.classroom import Learner, SchoolClass
from app.domain.growth import Bamboo
from app.domain.ids import ClassId, LearnerId, LessonId, SetId
from app.domain.plays import Play, Progress, done, taught
from app.domain.sets import LessonSet
from app.domain.shelf import LessonCard, Standing, standing
from app.services.openings import Openings
from app.services.ports import Ports
from app.services.register import Register


@dataclass(frozen=True, slots=True)
class Entry:
    """One lesson for one learner. A locked one shows a neutral title and picture."""

    card: LessonCard
    standing: Standing
    locked: bool

    @property
    def is_nameless(self) -> bool:
        """Whether its title shows nowhere outside the lesson: with the teacher, or sensitive and finished."""
        return self.card.teacher_present or (self.card.sensitive and self.standing is Standing.DONE)


@dataclass(frozen=True, slots=True)
class Work:
    """One set that is assigned to the learner, as the learner sees it: lessons, and until when (an ISO date or "").

    Whether it is for the class, a group or the learner alone is not told, nor what the teacher calls it.
    """

    due_on: str
    entries: tuple[Entry, ...]

    @property
    def done(self) -> int:
        """How many of its lessons are done."""
        return sum(1 for entry in self.entries if entry.standing is Standing.DONE)


@dataclass(frozen=True, slots=True)
class Home:
    """What a learner sees after signing in.

    `works` are the sets that are assigned, in the order in which they are to be done; a lesson stands in the first one
    that has it. `next_one` is the lesson that "Go on" opens; `others` are lessons for the band that no set has. `again`
    are the ordinary lessons that are finished, the one that rests longest first. `finished` counts for each bamboo the
    lessons that have grown it.
    """

    learner: Learner
    school_class: SchoolClass
    today: str
    works: tuple[Work, ...]
    next_one: Entry | None
    others: tuple[Entry, ...]
    again: tuple[Entry, ...]
    growth: tuple[tuple[Bamboo, int], ...]
    finished: Mapping[str, int]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every assigned lesson."""
        return tuple(entry for work in self.works for entry in work.entries)

    @property
    def done(self) -> int:
        """How many of the assigned lessons are done."""
        return sum(work.done for work in self.works)

    @property
    def work(self) -> Work | None:
        """The set to go on with: the one of the next lesson, else the first one in which something is left."""
        left = (work for work in self.works if work.done < len(work.entries))
        with_next = (work for work in self.works if self.next_one in work.entries)
        return next(with_next, None) or next(left, None) or next(iter(self.works), None)


@dataclass(frozen=True, slots=True)
class ClassLesson:
    """One lesson as the teacher sees it for a class; `is_open` counts only where the teacher must be present."""

    card: LessonCard
    minutes: int
    is_open: bool
    is_hidden: bool


class Shelves:
    """Puts the shelf of each learner together."""

    def __init__(self, register: Register, openings: Openings, ports: Ports) -> None:
        """Read through the ports."""
        self._register = register
        self._openings = openings
        self._library = ports.library
        self._plays = ports.plays
        self._clock = ports.clock

    def home(self, learner_id: LearnerId) -> Home:
        """Return the home of a learner, what is assigned first. What the teacher has hidden is not there."""
        learner = self._register.now.learner(learner_id)
        school_class = self._register.now.school_class(learner.class_id)
        plays, today = self._plays.of(learner_id), self._clock.today()
        cards = {card.id: card for card in self._cards(school_class) if card.id not in school_class.hidden}
        works = []
        for assigned in assignments.of_learner(self._register.now, learner, today):
            wanted = [cards.pop(lesson) for lesson in self._lessons_of(assigned.set_id) if lesson in cards]
            entries = tuple(self._entry(card, school_class, plays) for card in wanted)
            works += [Work(assigned.due_on, entries)] if entries else []
        entries = tuple(entry for work in works for entry in work.entries)
        others = tuple(self._entry(card, school_class, plays) for card in cards.values())
        counts = self._counts(plays)
        bamboos = self._library.bamboos()
        return Home(
            learner=learner,
            school_class=school_class,
            today=today,
            works=tuple(works),
            next_one=_next(entries),
            others=others,
            again=_again((*entries, *others), plays),
            growth=tuple((bamboo, growth.stage(counts[bamboo.id])) for bamboo in bamboos),
            finished=counts,
        )

    def is_locked(self, card: LessonCard, school_class: SchoolClass) -> bool:
        """Tell whether a teacher-present lesson is closed today."""
        return card.teacher_present and not self._openings.is_open(school_class.id, card.id)

    def lessons(self, class_id: ClassId) -> tuple[ClassLesson, ...]:
        """Return every lesson for the ages of a class, for its teacher."""
        school_class = self._register.now.school_class(class_id)
        return tuple(
            ClassLesson(
                card,
                dict(card.minutes)[school_class.band],
                is_open=not self.is_locked(card, school_class),
                is_hidden=card.id in school_class.hidden,
            )
            for card in self._cards(school_class)
        )

    def _lessons_of(self, set_id: SetId) -> tuple[LessonId, ...]:
        every: tuple[LessonSet | OwnSet, ...] = (*self._library.sets(), *self._register.now.own_sets)
        return next((each.lessons for each in every if each.id == set_id), ())

    def _cards(self, school_class: SchoolClass) -> list[LessonCard]:
        """Return the lessons for the ages of a class. Stories stand on the practice phone, not on the shelf."""
        return [
            card for card in self._library.cards() if school_class.band in card.bands and not card.is_story
        ]

    def _entry(self, card: LessonCard, school_class: SchoolClass, plays: tuple[Play, ...]) -> Entry:
        return Entry(card, standing(card.id, plays), self.is_locked(card, school_class))

    def _counts(self, plays: tuple[Play, ...]) -> dict[str, int]:
        now = {card.id: card.objectives for card in self._library.cards()}
        return growth.counts(self._library.bamboos(), taught(done(plays), now))


def _again(entries: tuple[Entry, ...], plays: tuple[Play, ...]) -> tuple[Entry, ...]:
    """Return the ordinary lessons that are finished, by the last time they were."""
    done = {
        entry.card.id: entry
        for entry in entries
        if entry.standing is Standing.DONE and not entry.card.sensitive
    }
    order = [play.lesson for play in plays if play.progress is Progress.FINISHED]
    last = {lesson: at for at, lesson in enumerate(order)}
    return tuple(sorted(done.values(), key=lambda entry: last[entry.card.id]))


def _next(entries: tuple[Entry, ...]) -> Entry | None:
    """Return the ordinary lesson begun, else the first that is not done and open.

    A sensitive lesson waits in its place of the order: "begun" must not be read from what comes first.
    """
    due = [entry for entry in entries if not entry.locked and entry.standing is not Standing.DONE]
    begun = (entry for entry in due if entry.standing is Standing.BEGUN and not entry.card.sensitive)
    return next(begun, due[0] if due else None)
