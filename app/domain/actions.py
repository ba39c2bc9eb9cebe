"""What a child can do at a place in a lesson, as values that can be kept and replayed."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import ChoiceId, PatternId
from app.domain.phone.actions import PhoneAction, free_from_plain, free_to_plain


@dataclass(frozen=True, slots=True)
class Go:
    """Go on."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Take a choice at a decision, or an answer at a recall question."""

    choice: ChoiceId


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick warning signs and say "done"."""

    signs: frozenset[PatternId]


@dataclass(frozen=True, slots=True)
class Build:
    """Build a sentence: the number of the part taken in each place."""

    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MakePlan:
    """Make an if-then plan: the number of the cue and of the action."""

    cue: int
    action: int


@dataclass(frozen=True, slots=True)
class Use:
    """Use the practice phone without answering what it brought."""

    action: PhoneAction


@dataclass(frozen=True, slots=True)
class SkipStep:
    """Leave this step out; the story goes on."""


@dataclass(frozen=True, slots=True)
class SkipLesson:
    """Leave the lesson out. It counts as done and looks the same."""


@dataclass(frozen=True, slots=True)
class Rewind:
    """Go back to an earlier choice: `to` is its place in the trail."""

    to: int


Action = Go | Choose | Tick | Build | MakePlan | Use | SkipStep | SkipLesson | Rewind


def to_plain(action: Action) -> list[object]:
    """Write an action as a short JSON list, the only form in which actions are saved."""
    match action:
        case Go():
            return ["go"]
        case Choose(choice):
            return ["choose", choice]
        case Tick(signs):
            return ["tick", *sorted(signs)]
        case Build(parts):
            return ["build", *parts]
        case MakePlan(cue, then):
            return ["plan", cue, then]
        case Use(on_phone):
            return ["use", *free_to_plain(on_phone)]
        case SkipStep():
            return ["skip"]
        case SkipLesson():
            return ["skip-lesson"]
        case Rewind(to):
            return ["rewind", to]


def from_plain(plain: list[object]) -> Action:
    """Read an action back; ValueError when it is none."""
    match plain:
        case ["go"]:
            return Go()
        case ["choose", str(choice)]:
            return Choose(ChoiceId(choice))
        case ["tick", *signs] if all(isinstance(sign, str) for sign in signs):
            return Tick(frozenset(PatternId(str(sign)) for sign in signs))
        case ["build", *parts] if all(_is_number(part) for part in parts):
            return Build(tuple(part for part in parts if isinstance(part, int)))
        case ["plan", int(cue), int(then)] if _is_number(cue) and _is_number(then):
            return MakePlan(cue, then)
        case ["use", *told] if all(isinstance(each, str) for each in told):
            return Use(free_from_plain([str(each) for each in told]))
        case ["skip"]:
            return SkipStep()
        case ["skip-lesson"]:
            return SkipLesson()
        case ["rewind", int(to)] if _is_number(to):
            return Rewind(to)
        case _:
            msg = f"not an action: {plain!r}"
            raise ValueError(msg)


def _is_number(part: object) -> bool:
    """Tell whether this is a whole number; true and false count as numbers in Python, but not in a record."""
    return isinstance(part, int) and not isinstance(part, bool)
