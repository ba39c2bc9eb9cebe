"""The demo class: learners who have played real lessons, so that a teacher who looks around sees a filled page.

Everything goes through the player, so the figures are those that children would leave. Each lesson is played once
carefully and once carelessly, and each learner gets some of these plays; how many and which go by the face, so that
neither one tone of skin nor one kind of dress comes first on the page. The same every time, but for ids and days.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Tick
from app.domain.band import Band
from app.domain.classroom import Learner, SchoolClass
from app.domain.errors import RebungError
from app.domain.ids import ChoiceId, LearnerId, LessonId, PlayId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.plays import Play, after, begun
from app.domain.steps import Builder, Decision, Plan, Recall, Task, TickSigns
from app.domain.tally import STEP, FirstChoices
from app.services.classes import Classes
from app.services.ports import Ports
from app.services.saving import Saving

STEADY, NOW_AND_THEN, NOT_YET = 5, 2, 1
"""Every how many lessons one is played carelessly."""
PLAN: tuple[tuple[int, int], ...] = (
    (9, STEADY), (5, NOW_AND_THEN), (7, NOT_YET), (0, STEADY), (8, STEADY), (12, STEADY),
    (3, NOW_AND_THEN), (8, NOW_AND_THEN), (6, STEADY), (2, STEADY), (10, STEADY), (7, NOW_AND_THEN),
    (5, NOT_YET), (0, STEADY), (8, STEADY), (10, NOW_AND_THEN), (6, NOW_AND_THEN), (11, STEADY),
    (1, STEADY), (7, STEADY), (9, NOT_YET), (4, STEADY), (9, STEADY), (0, STEADY),
)  # fmt: skip
"""For each face: how many lessons are finished, and how steadily."""
MOST = 12
"""How many lessons are played at most."""
LONGEST = 400
"""Actions after which a lesson that does not end is left out."""
WEEK = 7


class _Played(NamedTuple):
    """A finished play of nobody, and what a first play would have counted."""

    play: Play
    choices: FirstChoices


class Demo:
    """Makes the demo class."""

    def __init__(self, classes: Classes, ports: Ports) -> None:
        """Play lessons of the library, and keep the plays as those of children are kept."""
        self._classes = classes
        self._library = ports.library
        self._plays = ports.plays
        self._tallies = ports.tallies
        self._clock = ports.clock
        self._chance = ports.chance
        self.filling: Future[None] = _done()
        """Done when the last play of the class is on the disk."""

    def make(self, name: str) -> Saving[SchoolClass]:
        """Make the demo class with its plays; one that exists is returned as it is.

        The class counts as made when it is saved itself; its plays are written after it (`filling`).
        """
        known = {each.id for each in self._classes.all()}
        saving = self._classes.make_demo(name)
        made = next((each for each in self._classes.all() if each.demo and each.id not in known), None)
        if made is not None:
            self._fill(made)
        return saving

    def _fill(self, made: SchoolClass) -> None:
        lessons = [self._played(each, made.band) for each in self._lessons(made)]
        for learner in self._classes.learners(made.id):
            count, careless_each = PLAN[(learner.avatar.face - 1) % len(PLAN)]
            for number, ways in enumerate(lessons[:count], start=1):
                played = ways.get(bool(number % careless_each))
                self._keep(learner, played, self._day(count + 1 - number))

    def _lessons(self, made: SchoolClass) -> list[LessonId]:
        """Return the lessons to play: those of the set before others, ordinary and sensitive ones in turn."""
        cards = {
            each.id: each
            for each in self._library.cards()
            if made.band in each.bands and not each.is_story and not each.teacher_present
        }
        assigned = next((each.lessons for each in self._library.sets() if each.band == made.band), ())
        order = list(dict.fromkeys([*(each for each in assigned if each in cards), *cards]))
        kinds = [[each for each in order if cards[each].sensitive is kind] for kind in (False, True)]
        pairs = zip_longest(*kinds)
        return [each for pair in pairs for each in pair if each is not None][:MOST]

    def _played(self, lesson_id: LessonId, band: Band) -> dict[bool, _Played]:
        """Play a lesson carefully and carelessly; a lesson that cannot be played is nobody's."""
        try:
            lesson = self._library.lesson(lesson_id, band)
            played = {careful: _walked(lesson, is_careful=careful) for careful in (True, False)}
        except RebungError:
            return {}
        return {careful: each for careful, each in played.items() if each is not None}

    def _keep(self, learner: Learner, played: _Played | None, day: str) -> None:
        if played is None:
            return
        own = replace(played.play, id=PlayId(self._chance.new_id()), learner=learner.id, finished_on=day)
        self.filling = self._plays.save(own)
        if played.choices or not own.sensitive:
            step = 1 if own.sensitive else STEP
            self.filling = self._tallies.add(learner.class_id, own.lesson, played.choices, own.band, step)

    def _day(self, weeks: int) -> str:
        """Return the day so many weeks ago, by this machine's calendar."""
        return (date.fromisoformat(self._clock.today()) - timedelta(days=WEEK * weeks)).isoformat()


def _walked(lesson: Lesson, *, is_careful: bool) -> _Played | None:
    """Play a lesson to its end."""
    play, state = begun(PlayId(""), LearnerId(""), lesson), player.begin(lesson)
    first: dict[str, ChoiceId] = {}
    for _ in range(LONGEST):
        if player.is_over(lesson, state):
            return _Played(play, frozenset(first.items()))
        task = None if state.reply else player.here(lesson, state).task
        action = _answer(lesson, state, task, is_careful=is_careful)
        if isinstance(task, Decision) and isinstance(action, Choose):
            first.setdefault(f"{state.scene}/{task.id}", action.choice)
        state = player.step(lesson, state, action)
        play = after(play, lesson, state, action, "")
    return None


def _answer(lesson: Lesson, state: State, task: Task | None, *, is_careful: bool) -> Action:
    """Return what is done at a stop: at a decision what shows the skill, or not; elsewhere what fits."""
    match task:
        case Decision() as decision:
            choices = player.open_choices(lesson, state, decision)
            fitting = [each for each in choices if each.shows_skill is is_careful]
            return Choose((fitting or list(choices))[0].id)
        case Recall(answers=answers):
            return Choose(next(each.id for each in answers if each.fits))
        case TickSigns(signs=signs):
            return Tick(frozenset(sign.pattern for sign in signs if sign.shown_by is not None))
        case Builder(parts=parts):
            return Build((0,) * len(parts))
        case Plan():
            return MakePlan(0, 0)
        case _:
            return Go()


def _done() -> Future[None]:
    return Saving.done(None).future
