"""The steps of a lesson that are played on the practice phone.

A decision on the phone is an ordinary decision (`app.domain.steps.Decision`) with an `OnPhone`.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.any_step import StepBase
from app.domain.ids import PatternId
from app.domain.phone.arriving import Incoming
from app.domain.phone.phone import Moment
from app.domain.phone.settings import Settings
from app.domain.text import Text


@dataclass(frozen=True, slots=True)
class OnPhone:
    """What makes a decision one on the phone: what arrives, and the patterns offered for ticking.

    Ticking is looking: it is kept nowhere, and the labels come as soon as something has been chosen.
    """

    moment: Moment
    notice: tuple[PatternId, ...] = ()


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to do in a practice, by the name of its action, and what comes of it."""

    act: str
    then: tuple[Incoming, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeScreen(StepBase):
    """The phone is free to be used. Goals can be ticked off; going on is always possible."""

    text: Text
    moment: Moment
    goals: tuple[Goal, ...] = ()


@dataclass(frozen=True, slots=True)
class NewDay(StepBase):
    """The next day of the story, with what came overnight as the settings are."""

    text: Text
    arrives: tuple[Incoming, ...]


@dataclass(frozen=True, slots=True)
class TwoPhones(StepBase):
    """The same day on two phones: as this one is set, and as another one is."""

    text: Text
    arrives: tuple[Incoming, ...]
    other: Settings


@dataclass(frozen=True, slots=True)
class Rehearsal(StepBase):
    """Practise asking for help: whom, when, how to begin; then an adult answers, and a second one.

    `helpers` are roles. `first` is how the first adult is: "listens", "busy" or "scolds"; `says` is the first answer,
    `then` what helps now, and `listens` what the second adult says. Nothing that is picked here is kept.
    """

    question: Text
    helpers: tuple[str, ...]
    moments: tuple[Text, ...]
    parts: tuple[tuple[Text, ...], ...]
    aloud: Text
    first: str
    says: Text
    then: Text
    listens: Text


@dataclass(frozen=True, slots=True)
class Rest(StepBase):
    """A chapter of a story is over, and this sitting with it; the next one begins where the story goes on."""

    text: Text
    keep: Text


@dataclass(frozen=True, slots=True)
class LookBack(StepBase):
    """The debrief of a day: what it brought, a point for each event."""

    text: Text
    points: tuple[Text, ...]


PhoneStep = PracticeScreen | NewDay | TwoPhones | Rehearsal | Rest | LookBack
