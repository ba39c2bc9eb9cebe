"""The kinds of step a scene is made of, each a value of its own.

Texts are message ids with their gettext context. The engine speaks ids, the edge speaks language.
`source` says where a part stands in the author's file ("scenes/0/steps/2"), so that a check can point at it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.any_step import StepBase
from app.domain.conditions import ALWAYS, Condition, Fact
from app.domain.ids import CastId, ChoiceId, PatternId, SceneId, SkillId
from app.domain.phone.steps import (
    LookBack,
    NewDay,
    OnPhone,
    PhoneStep,
    PracticeScreen,
    Rehearsal,
    Rest,
    TwoPhones,
)
from app.domain.text import Text


class Side(Enum):
    """Where a person stands in the scene."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Presence:
    """A person in the scene: where, with which face and which pose."""

    who: CastId
    at: Side
    look: str = "neutral"
    pose: str = "down"


@dataclass(frozen=True, slots=True)
class Line:
    """What a person says, with the face and pose it is said with ("" keeps the last one)."""

    who: CastId
    text: Text
    look: str = ""
    pose: str = ""


@dataclass(frozen=True, slots=True)
class Looks:
    """A change of face and pose without a word."""

    who: CastId
    look: str = ""
    pose: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """Formative feedback: what happened, why, and a line to try (SAFEGUARDING.md, principle 9)."""

    happened: Text
    why: Text
    skill: SkillId
    line: Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to act at a decision.

    `sets` and `clears` are the author's own facts; `made` and `unmade` those that follow from what it does on a phone.
    """

    id: ChoiceId
    text: Text
    feedback: Feedback | None
    answer: Line | None = None
    looks: tuple[Looks, ...] = ()
    when: Condition = ALWAYS
    sets: frozenset[Fact] = frozenset()
    clears: frozenset[Fact] = frozenset()
    made: frozenset[Fact] = frozenset()
    unmade: frozenset[Fact] = frozenset()
    misconception: str = ""
    shows_skill: bool = False
    goto: SceneId | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Narration(StepBase):
    """The story goes on in words."""

    text: Text


@dataclass(frozen=True, slots=True)
class Speech(StepBase):
    """A person says one line."""

    line: Line


@dataclass(frozen=True, slots=True)
class Decision(StepBase):
    """Two to four choices; shuffled for each play unless their order has a meaning. On the phone each is an offer."""

    question: Text
    choices: tuple[Choice, ...]
    fixed_order: bool = False
    phone: OnPhone | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to a recall question, with its explanation."""

    id: ChoiceId
    text: Text
    why: Text
    fits: bool
    source: str = ""


@dataclass(frozen=True, slots=True)
class Recall(StepBase):
    """Retrieval practice: a short question about something met before."""

    question: Text
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class ChatLine:
    """One line of a chat that is looked at, not taken part in."""

    who: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Sign:
    """A warning pattern offered for ticking; `shown_by` is the chat line's number that shows it, or None."""

    pattern: PatternId
    shown_by: int | None
    why: Text | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class TickSigns(StepBase):
    """Look at a chat and tick the warning signs that are there; some always are not."""

    question: Text
    chat: tuple[ChatLine, ...]
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True)
class Builder(StepBase):
    """Build a sentence from parts, then say it aloud to somebody near."""

    question: Text
    parts: tuple[tuple[Text, ...], ...]
    aloud: Text


@dataclass(frozen=True, slots=True)
class Plan(StepBase):
    """An if-then plan (implementation intention; SAFEGUARDING.md, S68 S69)."""

    question: Text
    cues: tuple[Text, ...]
    actions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Calm(StepBase):
    """A calming exercise: breathe, count, or notice."""

    text: Text
    kind: str
    rounds: int = 3


@dataclass(frozen=True, slots=True)
class Reflection(StepBase):
    """Five faces; the one that is touched is kept nowhere."""

    question: Text


@dataclass(frozen=True, slots=True)
class Goto(StepBase):
    """Go on in another scene."""

    target: SceneId


@dataclass(frozen=True, slots=True)
class Ending(StepBase):
    """A safe ending: what is well now, a sentence to keep, a question for home."""

    text: Text
    safe: str
    keep: Text
    home: Text | None = None


SAFE_OUTCOMES = frozenset({"told", "mended", "calm", "apart", "together", "planned"})
"""How a story may end: an adult knows, it is mended, calm, safely apart, together, or a plan is made."""

Step = (
    Narration
    | Speech
    | Decision
    | Recall
    | TickSigns
    | Builder
    | Plan
    | Calm
    | Reflection
    | PhoneStep
    | Goto
    | Ending
)
Task = Decision | Recall | TickSigns | Builder | Plan | Calm | Reflection | PhoneStep | Ending

__all__ = ["LookBack", "NewDay", "OnPhone", "PracticeScreen", "Rehearsal", "Rest", "StepBase", "TwoPhones"]
