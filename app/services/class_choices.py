"""What a class chose in its lessons, how a sensitive one is closed, and the talk that is made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from app.domain.branch_map import BranchMap, branch_map
from app.domain.class_choices import ClassChart, DecisionChart, class_chart
from app.domain.errors import RebungError, msg
from app.domain.ids import ClassId, LessonId
from app.domain.lesson import Lesson
from app.domain.plays import Play, Progress
from app.domain.shelf import LessonCard
from app.domain.talk import TalkSheet, talk
from app.domain.tally import LEAST_FOR_CHART, STEP, Tally
from app.domain.text import Text
from app.services.class_pages import DoneByLearner
from app.services.ports import Ports
from app.services.register import Register
from app.services.saving import Saving


class TooFewToClose(RebungError):
    """A sensitive lesson that fewer than ten of a class have finished."""

    code = "too-few-to-close"
    sentence = msg(
        "Fewer than {least} learners of this class have finished this lesson: not enough to show what was chosen "
        "without telling on somebody. Nothing was closed. Try again when more have finished it."
    )


class ChartState(Enum):
    """How a lesson stands: what is missing until something can be shown, or what is shown."""

    WAITING = "waiting"
    TO_CLOSE = "to close"
    SHOWN = "shown"
    NOTHING = "closed with too few"


@dataclass(frozen=True, slots=True)
class LessonChoices:
    """One lesson of a class. `missing` learners have to finish an ordinary one until its figures come, or grow."""

    card: LessonCard
    state: ChartState
    missing: int


@dataclass(frozen=True, slots=True)
class ChosenPage:
    """Everything to show about one lesson. Without a chart the map shows ways alone, the talk is the lesson's own."""

    lesson: Lesson
    line: LessonChoices
    chart: ClassChart | None
    map: BranchMap


@dataclass(frozen=True, slots=True)
class LatestTalk:
    """The talk about the lesson with a chart that was finished last."""

    lesson: LessonId
    sheet: TalkSheet


class ClassChoices:
    """Reads and closes the counts of a class. Called behind the PIN."""

    def __init__(self, register: Register, ports: Ports) -> None:
        """Read through the ports."""
        self._register = register
        self._library = ports.library
        self._plays = ports.plays
        self._done = ports.finished
        self._tallies = ports.tallies

    def lessons(self, class_id: ClassId) -> tuple[LessonChoices, ...]:
        """Return every lesson for the ages of a class, with how it stands."""
        band = self._register.now.school_class(class_id).band
        cards = (card for card in self._library.cards() if band in card.bands and not card.is_story)
        return tuple(_line(card, self._tallies.of(class_id, card.id, band)) for card in cards)

    def page(self, class_id: ClassId, lesson_id: LessonId) -> ChosenPage:
        """Return what may be shown of one lesson.

        Raises:
            UnknownLesson, LessonNotForBand, LessonDamaged: as the library says.
        """
        band = self._register.now.school_class(class_id).band
        lesson = self._library.lesson(lesson_id, band)
        tally = self._tallies.of(class_id, lesson_id, band)
        card = next(each for each in self._library.cards() if each.id == lesson_id)
        chart = class_chart(lesson, tally)
        return ChosenPage(lesson, _line(card, tally), chart, branch_map(lesson, chart))

    def talk(self, class_id: ClassId, lesson_id: LessonId, decision: str = "") -> TalkSheet:
        """Return ten minutes of talk about a decision, or about the hardest one."""
        page = self.page(class_id, lesson_id)
        return talk(page.lesson, page.chart, decision)

    def latest(self, class_id: ClassId) -> LessonId | None:
        """Return the lesson with a chart that somebody has finished last, by its day; none while there is no chart."""
        return next(iter(self._latest_first(class_id)), None)

    def latest_talk(self, class_id: ClassId, done: DoneByLearner | None = None) -> LatestTalk | None:
        """Return the talk about the latest lesson; none while there is no chart. Slow, and good on any thread.

        Args:
            class_id: the class.
            done: what its learners have finished, where somebody has read it already.
        """
        lesson = next(iter(self._latest_first(class_id, done)), None)
        return None if lesson is None else LatestTalk(lesson, self.talk(class_id, lesson))

    def charts(self, class_id: ClassId) -> tuple[tuple[Text, DecisionChart], ...]:
        """Return for each lesson with a chart its title and its hardest decision, the latest lesson first. Slow."""
        sheets = [self.talk(class_id, lesson) for lesson in self._latest_first(class_id)]
        return tuple((each.title, each.chart) for each in sheets if each.chart is not None)

    def close(self, class_id: ClassId, lesson_id: LessonId) -> Saving[None]:
        """Close a sensitive lesson for this class and these ages, for good: there is no way back.

        Whether it may be closed depends on who has finished it, which the teacher knows, and never on how: were it
        asked again and again until enough had played it through, the answers would tell who has skipped it.

        Raises:
            TooFewToClose: nothing was changed.
        """
        band = self._register.now.school_class(class_id).band
        done = sum(
            1
            for finished in self._finished(class_id, lesson_id)
            if any(each.band is band for each in finished)
        )
        if done < LEAST_FOR_CHART:
            raise TooFewToClose(least=LEAST_FOR_CHART)
        return Saving(self._tallies.close(class_id, lesson_id, band), None)

    def _latest_first(self, class_id: ClassId, done: DoneByLearner | None = None) -> list[LessonId]:
        """Return the lessons with a chart, by the last day on which somebody has finished each."""
        shown = [line.card.id for line in self.lessons(class_id) if line.state is ChartState.SHOWN]
        days = self._last_days(class_id, done) if len(shown) > 1 else {}
        return sorted(shown, key=lambda lesson: days.get(lesson, ""), reverse=True)

    def _last_days(self, class_id: ClassId, done: DoneByLearner | None) -> dict[LessonId, str]:
        """Return for each lesson the day on which somebody of a class has finished it last."""
        days: dict[LessonId, str] = {}
        if done is None:
            done = {each.id: self._done.done(each.id) for each in self._register.now.in_class(class_id)}
        for finished in done.values():
            for each in finished:
                if each.day > days.get(each.lesson, ""):
                    days[each.lesson] = each.day
        return days

    def _finished(self, class_id: ClassId, lesson_id: LessonId) -> Iterator[list[Play]]:
        """Yield for each learner of a class the finished plays of a lesson; skipped ones are finished too."""
        for learner in self._register.now.in_class(class_id):
            yield [
                play
                for play in self._plays.of(learner.id)
                if play.lesson == lesson_id and play.progress is Progress.FINISHED
            ]


def _line(card: LessonCard, tally: Tally) -> LessonChoices:
    if not card.sensitive:
        state = ChartState.SHOWN if tally.plays >= STEP else ChartState.WAITING
        return LessonChoices(card, state, STEP - tally.waits)
    if not tally.closed:
        return LessonChoices(card, ChartState.TO_CLOSE, 0)
    return LessonChoices(card, ChartState.SHOWN if tally.plays >= LEAST_FOR_CHART else ChartState.NOTHING, 0)
