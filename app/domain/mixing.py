"""A die between a child and a chart: one answer in six is drawn by chance before it is counted.

The figures of a class chart stand beside the skills of every child by name. Were they exact, the one child whose skill
is "not yet" could be found in the one answer that does not show it. So no answer is counted as it was given without the
chance that it was the die: whatever stands in a chart, and whatever else somebody knows, any child may have chosen
anything. What was chosen stays exact in the child's own record, which only the child sees.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.domain.ids import ChoiceId
from app.domain.lesson import Lesson
from app.domain.steps import Decision
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

    To have met a decision tells something too (a way leads there), so not having met it is one of the answers that
    chance may draw, and the die is rolled for each decision of the lesson, met or not.
    """
    given = dict(first_choices)
    counted = ((key, _told(step, given.get(key), roll)) for key, step in decisions(lesson))
    return frozenset((key, choice) for key, choice in counted if choice is not None)


def _told(decision: Decision, chosen: ChoiceId | None, roll: Roll) -> ChoiceId | None:
    if roll(SIDES) != SIDES - 1:
        return chosen
    drawn = roll(len(decision.choices) + 1)
    return decision.choices[drawn].id if drawn < len(decision.choices) else None
