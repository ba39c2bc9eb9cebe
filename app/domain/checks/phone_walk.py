"""Rules about what a phone can really do when it is offered: found by playing, since blocks and requests decide it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from app.domain import player
from app.domain.actions import Action, Choose, Go, SkipStep
from app.domain.checks import on_phone
from app.domain.checks.known import Known
from app.domain.checks.manuscript import Manuscript
from app.domain.conditions import is_met
from app.domain.errors import IllegalAction
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.problems import Problem, is_error, problem
from app.domain.steps import Decision

MOST_STATES = 1_500
FEWEST_CHOICES = 2


def impossible_acts(manuscript: Manuscript, known: Known) -> Iterator[Problem]:
    """What a choice does on the phone can be done at least once when it is offered, and two choices always can."""
    for lesson in manuscript.met if _can_be_played(manuscript, known) else ():
        few: dict[str, int] = {}
        offered: set[str] = set()
        possible: set[str] = set()
        for state, decision in _decisions(lesson):
            met = [choice for choice in decision.choices if is_met(choice.when, state.facts)]
            open_now = player.open_choices(lesson, state, decision)
            offered |= {choice.source for choice in met}
            possible |= {choice.source for choice in open_now}
            if len(open_now) < min(FEWEST_CHOICES, len(met)):
                few[decision.source] = len(open_now)
        for pointer in sorted(offered - possible):
            yield problem("act-impossible", f"{pointer}/does")
        for pointer, count in few.items() if offered == possible else ():
            yield problem("too-few-choices", pointer, band=int(lesson.band), count=count)


def _can_be_played(manuscript: Manuscript, known: Known) -> bool:
    if any(is_error(each) for rule in on_phone.RULES for each in rule(manuscript, known)):
        return False
    return manuscript.story_whole and all(walk.whole and not walk.falls for walk in manuscript.walks)


def _decisions(lesson: Lesson) -> Iterator[tuple[State, Decision]]:
    """Yield the decisions on a phone with each state in which they are met, breadth first and up to a limit."""
    if not lesson.phones:
        return
    try:
        begun = player.begin(lesson)
    except (IllegalAction, KeyError, RecursionError):
        return
    waiting, met = deque([begun]), 0
    seen: set[tuple[object, ...]] = set()
    while waiting and met < MOST_STATES:
        state = waiting.popleft()
        key = (state.scene, state.index, state.facts, repr([phone.standings for phone in state.phones]))
        if key in seen:
            continue
        seen.add(key)
        met += 1
        task = player.here(lesson, state).task
        if isinstance(task, Decision) and task.phone is not None:
            yield state, task
        waiting.extend(_following(lesson, state, task))


def _following(lesson: Lesson, state: State, task: object) -> Iterator[State]:
    """Yield where each choice leads; what asks for something else is left out."""
    choices = task.choices if isinstance(task, Decision) else ()
    ways: list[Action] = [Choose(choice.id) for choice in choices] or [Go(), SkipStep()]
    for action in ways:
        try:
            after = player.step(lesson, state, action)
            yield player.step(lesson, after, Go()) if after.reply is not None else after
        except (IllegalAction, KeyError):
            continue
