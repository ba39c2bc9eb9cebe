"""Ways through a lesson: everything that could be tried at a place, and what of it is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from app.domain import player
from app.domain.actions import Action, Build, Choose, Go, MakePlan, Rewind, SkipLesson, SkipStep, Tick
from app.domain.errors import IllegalAction
from app.domain.ids import ChoiceId, PatternId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Builder, Decision, Plan, Recall, TickSigns

NONSENSE: tuple[Action, ...] = (
    Choose(ChoiceId("nowhere")),
    Tick(frozenset({PatternId("nowhere")})),
    Build(()),
    Build((9, 9, 9)),
    Build((-1, 0, 0)),
    MakePlan(-1, 0),
    MakePlan(0, 9),
    Rewind(-1),
)


def candidates(lesson: Lesson, state: State) -> list[Action]:
    """Return what a hand might try here, sensible or not."""
    sensible: list[Action] = [Go(), SkipStep(), SkipLesson(), *answers(lesson, state)]
    return [*sensible, *(Rewind(place) for place in range(len(state.trail) + 1)), *NONSENSE]


def answers(lesson: Lesson, state: State) -> list[Action]:
    """Return every answer to the task on the screen."""
    match player.here(lesson, state).task:
        case Decision(choices=choices):
            return [Choose(each.id) for each in choices]
        case Recall(answers=found):
            return [Choose(each.id) for each in found]
        case TickSigns(signs=signs):
            patterns = [sign.pattern for sign in signs]
            return [Tick(frozenset(patterns[:count])) for count in range(len(patterns) + 1)]
        case Builder(parts=parts):
            return [Build(taken) for taken in product(*(range(len(place)) for place in parts))]
        case Plan(cues=cues, actions=actions):
            return [MakePlan(*pair) for pair in product(range(len(cues)), range(len(actions)))]
        case _:
            return []


def legal(lesson: Lesson, state: State) -> list[Action]:
    """Return what the player allows here."""
    return [action for action in candidates(lesson, state) if _is_legal(lesson, state, action)]


def straight_walks(lesson: Lesson, state: State | None = None) -> Iterator[tuple[Action, ...]]:
    """Yield every way to the end without going back: each choice, each skip, leaving out at each place."""
    state = state or player.begin(lesson)
    if player.is_over(lesson, state):
        yield ()
        return
    for action in legal(lesson, state):
        if not isinstance(action, Rewind):
            for rest in straight_walks(lesson, player.step(lesson, state, action)):
                yield (action, *rest)


def _is_legal(lesson: Lesson, state: State, action: Action) -> bool:
    try:
        player.step(lesson, state, action)
    except IllegalAction:
        return False
    return True
