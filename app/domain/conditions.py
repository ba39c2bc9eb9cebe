"""Conditions on what has happened in a story: tagged values, never evaluated text.

A fact is a flag ("shouted") or something that a person of the story remembers ("bayu:listened").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NewType

Fact = NewType("Fact", str)


def memory(who: str, what: str) -> Fact:
    """Return the fact that a character remembers something."""
    return Fact(f"{who}:{what}")


@dataclass(frozen=True, slots=True)
class Holds:
    """True when the fact is known."""

    fact: Fact


@dataclass(frozen=True, slots=True)
class Not:
    """True when the inner condition is not."""

    inner: Condition


@dataclass(frozen=True, slots=True)
class All:
    """True when every inner condition is; with none, always."""

    inner: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """True when at least one inner condition is."""

    inner: tuple[Condition, ...]


Condition = Holds | Not | All | Any

ALWAYS = All(())


def is_met(condition: Condition, facts: frozenset[Fact]) -> bool:
    """Tell whether the condition holds, given what has happened."""
    match condition:
        case Holds(fact):
            return fact in facts
        case Not(inner):
            return not is_met(inner, facts)
        case All(inner):
            return all(is_met(each, facts) for each in inner)
        case Any(inner):
            return any(is_met(each, facts) for each in inner)


def facts_in(condition: Condition) -> Iterator[Fact]:
    """Name every fact that the condition looks at."""
    match condition:
        case Holds(fact):
            yield fact
        case Not(inner):
            yield from facts_in(inner)
        case All(inner) | Any(inner):
            for each in inner:
                yield from facts_in(each)
