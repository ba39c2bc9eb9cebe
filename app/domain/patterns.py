"""The warning patterns: what somebody does, whoever they are, and the rule about them (`lessons/patterns.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import PatternId
from app.domain.phone.signs import THREAT, Advice
from app.domain.text import Text

PRESSURE = PatternId("pressure")
"""What a threat is listed as."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern as it is offered for ticking. `icon` is a drawing in assets/pictures/icons."""

    id: PatternId
    label: Text
    icon: str


@dataclass(frozen=True, slots=True)
class Rule:
    """What to do about signs, as children read it: about one, about an urgent one or several, and about whom."""

    one_sign: Text
    stop_and_tell: Text
    anyone: Text

    def about(self, advice: Advice) -> tuple[Text, ...]:
        """Return what the rule says; nothing where there is nothing to say."""
        said = {Advice.SLOW_DOWN: self.one_sign, Advice.STOP_AND_TELL: self.stop_and_tell}.get(advice)
        return (said, self.anyone) if said else ()


@dataclass(frozen=True, slots=True)
class Patterns:
    """The eight patterns in their order, and the rule."""

    listed: tuple[Pattern, ...] = ()
    rule: Rule = Rule(Text("", ""), Text("", ""), Text("", ""))


def named(pattern: str) -> PatternId:
    """Return the pattern that a sign is listed as: a threat is pressure."""
    return PRESSURE if pattern == THREAT else PatternId(pattern)
