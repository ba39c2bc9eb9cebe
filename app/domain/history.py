"""What was told before: every line and choice on the way here, read again from the trail.

There is nothing kept for it: the trail is the play, so after a rewind the lines of the other way are gone, and a
sensitive lesson that was gone on with begins at its chapter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain import player, pocket
from app.domain.actions import Action, Build, Choose, Use
from app.domain.ids import CastId
from app.domain.lesson import Lesson
from app.domain.phone.arriving import Incoming
from app.domain.phone.phone import Phone
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


@dataclass(frozen=True, slots=True)
class Arrived:
    """Something that came to the practice phone; `name` is what who sent it is called, None the phone itself."""

    what: Incoming
    name: Text | None


Entry = Told | Answered | Arrived


def earlier(lesson: Lesson, state: State) -> tuple[Entry, ...]:
    """Return what was told and answered before the stop that is on the screen, oldest first."""
    entries: list[Entry] = []
    walker = player.begin(lesson, state.began)
    is_same_stop = False
    for action in state.trail:
        if walker.reply is None and not is_same_stop:
            entries += _told(lesson, walker)
            entries += _arrived(_in_hand(lesson, walker), player.phone_here(lesson, walker))
        entries += _answered(lesson, walker, action)
        before, walker = player.phone_here(lesson, walker), player.step(lesson, walker, action)
        if isinstance(action, Choose | Use):
            entries += _arrived(before, _in_hand(lesson, walker))
        # Using the phone answers nothing: the stop that was told is still there.
        is_same_stop = isinstance(action, Use)
    return tuple(entries)


def _in_hand(lesson: Lesson, state: State) -> Phone | None:
    return pocket.in_hand(lesson.scene(state.scene), state.phones)


def _arrived(before: Phone | None, after: Phone | None) -> Iterator[Entry]:
    """Yield what has come to a phone meanwhile."""
    if before is None or after is None or before.setup.id != after.setup.id:
        return
    known = len(before.came) if after.day == before.day else 0
    for thing in after.came[known:]:
        contact = after.setup.contact(thing.by)
        yield Arrived(thing, contact.name if contact else None)


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
