"""What is seen at one place of a lesson: at most one narration, one line and one task at a time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.conditions import Fact, is_met
from app.domain.lesson import Scene
from app.domain.steps import Choice, Ending, Goto, Line, Looks, Narration, Presence, Reflection, Speech, Task

People = tuple[Presence, ...]

UNEASY, CLOSED = frozenset({"angry", "worried", "sad"}), frozenset({"hip", "fold"})
"""Looks and poses that no story ends with: every ending is a safe one."""
GLAD = frozenset({"mended", "together"})
"""Endings after which people are glad."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What the child sees before the next action; `after` is the index of the step that follows."""

    narration: Narration | None
    speech: Speech | None
    task: Task | None
    after: int


def gather(scene: Scene, index: int, facts: frozenset[Fact]) -> Stop:
    """Collect the narration, line and task that stand together from `index` on."""
    narration: Narration | None = None
    speech: Speech | None = None
    for number in range(index, len(scene.steps)):
        step = scene.steps[number]
        if not is_met(step.when, facts):
            continue
        match step:
            case Goto():
                return Stop(narration, speech, None, number)
            case Narration():
                if narration or speech:
                    return Stop(narration, speech, None, number)
                narration = step
            case Speech():
                if speech:
                    return Stop(narration, speech, None, number)
                speech = step
            case _:
                return Stop(narration, speech, step, number + 1)
    return Stop(narration, speech, None, len(scene.steps))


def after_line(people: People, line: Line) -> People:
    """Return the people with the face and pose that the line is said with."""
    return after_looks(people, (Looks(line.who, line.look, line.pose),))


def after_looks(people: People, changes: tuple[Looks, ...]) -> People:
    """Return the people with new faces and poses; "" leaves a face or pose as it is."""
    for change in changes:
        people = tuple(
            replace(each, look=change.look or each.look, pose=change.pose or each.pose)
            if each.who == change.who
            else each
            for each in people
        )
    return people


def after_choice(people: People, choice: Choice) -> People:
    """Return the people as the story's answer to a choice leaves them."""
    people = after_looks(people, choice.looks)
    return after_line(people, choice.answer) if choice.answer else people


def settled(people: People, task: Task | None) -> People:
    """Return the people as a story leaves them: where it ends or looks back, nobody stays angry, worried or sad.

    A look that a choice has left would otherwise stay on somebody who says nothing afterwards.
    """
    if not isinstance(task, Ending | Reflection):
        return people
    is_glad = isinstance(task, Ending) and task.safe in GLAD
    return tuple(_eased(each, "happy" if is_glad else "neutral", all_do=is_glad) for each in people)


def _eased(each: Presence, look: str, *, all_do: bool) -> Presence:
    if each.look in UNEASY:
        return replace(each, look=look, pose="down" if each.pose in CLOSED else each.pose)
    return replace(each, look=look) if all_do else each
