"""What was told before: every line and choice on the way here, read again from the trail.

There is nothing kept for it: the trail is the play, so after a rewind the lines of the other way are gone, and a
sensitive lesson that was gone on with begins at its chapter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import player
from app.domain.actions import Action, Build, Choose
from app.domain.ids import CastId
from app.domain.lesson import Lesson
from app.domain.play_state import State
from app.domain.steps import Builder, Decision, Recall
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class Told:
    """Something that was narrated, or with `who` said."""

    text: Text
    who: CastId | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """A question, and what the child answered; a sentence that was built has several parts."""

    question: Text
    parts: tuple[Text, ...]


Entry = Told | Answered


def earlier(lesson: Lesson, state: State) -> tuple[Entry, ...]:
    """Return what was told and answered before the stop that is on the screen, oldest first."""
    entries: list[Entry] = []
    walker = player.begin(lesson, state.began)
    for action in state.trail:
        if walker.reply is None:
            entries += _told(lesson, walker)
        entries += _answered(lesson, walker, action)
        walker = player.step(lesson, walker, action)
    return tuple(entries)


def _told(lesson: Lesson, state: State) -> Iterator[Entry]:
    stop = player.here(lesson, state)
    if stop.narration is not None:
        yield Told(stop.narration.text)
    if stop.speech is not None:
        yield Told(stop.speech.line.text, stop.speech.line.who)


def _answered(lesson: Lesson, state: State, action: Action) -> Iterator[Entry]:
    match player.here(lesson, state).task, action:
        case Decision() as decision, Choose(wanted):
            for choice in decision.choices:
                if choice.id == wanted:
                    yield Answered(decision.question, (choice.text,))
                    yield from (Told(each.text, each.who) for each in (choice.answer,) if each is not None)
        case Recall() as recall, Choose(wanted):
            given = (answer for answer in recall.answers if answer.id == wanted)
            yield from (Answered(recall.question, (answer.text,)) for answer in given)
        case Builder(question=question, parts=places), Build(parts):
            yield Answered(question, tuple(place[part] for place, part in zip(places, parts, strict=True)))
        case _:
            return
