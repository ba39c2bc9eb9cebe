"""Where a play stands, as a value."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.actions import Action, Choose, Tick
from app.domain.conditions import Fact
from app.domain.ids import ChoiceId, SceneId
from app.domain.phone.marks import NONE, Marks
from app.domain.pocket import Phones
from app.domain.stage import People

Tried = frozenset[tuple[str, ChoiceId]]


@dataclass(frozen=True, slots=True)
class State:
    """Where a play stands.

    Attributes:
        scene: the scene being played.
        index: the step at which the present stop begins.
        facts: flags and memories of the story.
        people: who stands in the scene, with their faces of this moment.
        trail: the actions that lead here from `began`, rewinds taken out.
        began: the chapter at which this sitting began (0: at the start).
        chapter: the last chapter reached.
        reply: the action whose feedback is on the screen, if any.
        tried: choices already tried, kept over a rewind.
        skipped: the lesson was left out.
        phones: the practice phones of the lesson, as they were left.
        soon: facts that the free use of a phone has made true and false; they count once the practice is left, so that
            nothing changes around a child who is turning a switch.
    """

    scene: SceneId
    index: int
    facts: frozenset[Fact]
    people: People
    trail: tuple[Action, ...] = ()
    began: int = 0
    chapter: int = 0
    reply: Choose | Tick | None = None
    tried: Tried = frozenset()
    skipped: bool = False
    phones: Phones = ()
    soon: Marks = NONE


@dataclass(frozen=True, slots=True)
class Replayed:
    """A state reached by replay, and how many actions the lesson no longer allows."""

    state: State
    dropped: int
