"""A die between a child and a chart: one answer in six is drawn by chance before it is counted.

The figures of a class chart stand beside the skills of every child by name. Were they exact, the one child whose skill
is "not yet" could be found in the one answer that does not show it. So no answer is counted as it was given without the
chance that it was the die: whatever stands in a chart, and whatever else somebody knows, any child may have chosen
anything. What was chosen stays exact in the child's own record, which only the child sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.conditions import ALWAYS
from app.domain.ids import ChoiceId, SceneId
from app.domain.lesson import Lesson
from app.domain.steps import Decision, Ending, Goto, Step
from app.domain.tally import FirstChoices

SIDES = 6
"""The last side of the die leaves the answer to chance."""

Roll = Callable[[int], int]
"""A die of so many sides: it returns a number from 0 up to, and without, that number."""


def decisions(lesson: Lesson) -> Iterator[tuple[str, Decision]]:
    """Yield every decision of a lesson in the order of the story, with the key under which it is counted."""
    for scene in lesson.scenes:
        for step in scene.steps:
            if isinstance(step, Decision):
                yield f"{scene.id}/{step.id}", step


def mixed(lesson: Lesson, first_choices: FirstChoices, roll: Roll) -> FirstChoices:
    """Return what is counted of one play.

    Where every way leads by, each play has an answer: for who has skipped it chance answers, so that a skip looks as
    everything else does. Elsewhere to have come by tells something too (a choice leads there), so there not having
    come by is one of the answers that chance may draw.
    """
    given = dict(first_choices)
    counted = ((key, _told(lesson, (key, step), given.get(key), roll)) for key, step in decisions(lesson))
    return frozenset((key, choice) for key, choice in counted if choice is not None)


def is_on_every_way(lesson: Lesson, key: str) -> bool:
    """Tell whether no way to an ending leaves a decision out. A condition is taken as one that may hold or not."""
    met, ahead = set[tuple[SceneId, int]](), [(lesson.start.id, 0)]
    while ahead:
        place = ahead.pop()
        scene_id, at = place
        steps = lesson.scene(scene_id).steps
        if place in met or at >= len(steps):
            continue
        met.add(place)
        step = steps[at]
        if isinstance(step, Ending):
            return False
        if f"{scene_id}/{step.id}" != key or step.when != ALWAYS:
            ahead.extend(_onward(scene_id, at, step))
    return True


def _onward(scene_id: SceneId, at: int, step: Step) -> Iterator[tuple[SceneId, int]]:
    if not isinstance(step, Goto) or step.when != ALWAYS:
        yield scene_id, at + 1
    if isinstance(step, Goto):
        yield step.target, 0
    if isinstance(step, Decision):
        yield from ((choice.goto, 0) for choice in step.choices if choice.goto is not None)


def _told(
    lesson: Lesson, decision: tuple[str, Decision], chosen: ChoiceId | None, roll: Roll
) -> ChoiceId | None:
    key, step = decision
    has_answer = is_on_every_way(lesson, key)
    is_left_to_chance = roll(SIDES) == SIDES - 1 or (chosen is None and has_answer)
    if not is_left_to_chance:
        return chosen
    drawn = roll(len(step.choices) + (0 if has_answer else 1))
    return step.choices[drawn].id if drawn < len(step.choices) else None
